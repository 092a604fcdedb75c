import { useEffect, useState } from 'react';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import { recompute, type Progress } from './chain.ts';

const nothing: Progress = { holds: 0, over: false };

/** As long as it takes at most, so that one can watch; not at all for who wants no motion. */
const watched = 1_500;
const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Recomputes the journal in this browser, slowly enough to be watched; begins anew when another answer comes. */
export function useChain(file: AuditedCase): Progress {
  const [progress, setProgress] = useState({ of: file, at: nothing });
  useEffect(() => {
    const stopped = new AbortController();
    const pause = still.matches ? 0 : Math.min(90, watched / Math.max(1, file.records.length));
    const walk = async () => {
      for await (const at of recompute(file)) {
        if (stopped.signal.aborted) return;
        setProgress({ of: file, at });
        if (pause >= 4) await new Promise((done) => setTimeout(done, pause));
      }
    };
    void walk();
    return () => stopped.abort();
  }, [file]);
  return progress.of === file ? progress.at : nothing;
}

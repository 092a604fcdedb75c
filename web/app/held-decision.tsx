import { Button } from 'antd';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingAct } from '../data/act.ts';

/** A decision that waits some seconds before it is sent, so that it can still be undone. */
export interface Held {
  readonly act: OutgoingAct;
  readonly task: string;
  /** What was done, in words: "Approved QJ-2026-0001". */
  readonly words: string;
  /** Sends it; with `leaving` the page is going away and the answer is not waited for. */
  readonly send: (leaving: boolean) => void;
  readonly undo: () => void;
}

interface Holding {
  readonly hold: (held: Held) => void;
  /** The task whose decision is held now: the list leaves it out. */
  readonly task: string | undefined;
}

const Context = createContext<Holding>({ hold: ({ send }) => send(false), task: undefined });

/** How long a decision can be undone before it is sent. */
const seconds = 5;

/** Holds the latest decision back for some seconds. A further one, or leaving the page, sends it at once. */
export function HeldDecision({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState<Held>();
  const latest = useRef<Held>(undefined);
  const put = useCallback((next: Held | undefined) => {
    latest.current = next;
    setHeld(next);
  }, []);
  const release = useCallback(
    (leaving: boolean) => {
      const { current } = latest;
      put(undefined);
      current?.send(leaving);
    },
    [put],
  );
  const hold = useCallback(
    (next: Held) => {
      release(false);
      put(next);
    },
    [put, release],
  );
  useEffect(() => {
    const leave = () => release(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      release(true);
    };
  }, [release]);
  const holding = useMemo(() => ({ hold, task: held?.task }), [hold, held]);
  return (
    <Context value={holding}>
      {children}
      {held && (
        <HeldBar
          key={held.act.path}
          words={held.words}
          onSend={() => release(false)}
          onUndo={() => {
            put(undefined);
            held.undo();
          }}
        />
      )}
    </Context>
  );
}

function HeldBar({ words, onSend, onUndo }: { words: string; onSend: () => void; onUndo: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onSend()), 1_000);
    return () => clearTimeout(timer);
  }, [left, onSend]);
  return (
    <div className="held">
      <span className="held-words" role="status">
        {words}
      </span>
      <Button onClick={onUndo}>{t('held.undo', { n: left })}</Button>
    </div>
  );
}

/** Holds decisions back, and tells which one is held. */
export const useHeldDecision = () => useContext(Context);

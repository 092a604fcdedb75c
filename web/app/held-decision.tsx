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
  /** Sends it and settles once it is known what became of it; with `leaving` the page is going away meanwhile. */
  readonly send: (leaving: boolean) => Promise<void>;
}

interface Holding {
  readonly hold: (held: Held) => void;
  /** Whether a decision on that task is held or on its way: it is neither listed nor offered again. */
  readonly isDecided: (task: string | null) => boolean;
}

const Context = createContext<Holding>({ hold: ({ send }) => void send(false), isDecided: () => false });

/** How long a decision can be undone before it is sent. */
const seconds = 5;

/** Holds the latest decision back for some seconds. A further one, or leaving the page, sends it at once. */
export function HeldDecision({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState<Held>();
  const [sending, setSending] = useState<readonly Held[]>([]);
  const latest = useRef<Held>(undefined);
  const put = useCallback((next: Held | undefined) => {
    latest.current = next;
    setHeld(next);
  }, []);
  const release = useCallback(
    (leaving: boolean) => {
      const { current } = latest;
      if (!current) return;
      put(undefined);
      setSending((others) => [...others, current]);
      void current.send(leaving).finally(() => setSending((all) => all.filter((one) => one !== current)));
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
  const holding = useMemo(() => {
    const decided = [...sending, ...(held ? [held] : [])].map(({ task }) => task);
    return { hold, isDecided: (task: string | null) => task !== null && decided.includes(task) };
  }, [hold, held, sending]);
  const [onItsWay] = sending;
  return (
    <Context value={holding}>
      {children}
      {held ? (
        <HeldBar key={held.act.path} words={held.words} onSend={() => release(false)} onUndo={() => put(undefined)} />
      ) : (
        onItsWay && <SendingBar />
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

/** Says, once it takes more than a moment, that a decision is still on its way. */
function SendingBar() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    slow && (
      <div className="held held-sending" role="status">
        {t('held.sending')}
      </div>
    )
  );
}

/** Holds decisions back, and tells which tasks are decided already. */
export const useHeldDecision = () => useContext(Context);

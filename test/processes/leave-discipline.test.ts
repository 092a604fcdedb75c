import { Ajv2020 } from 'ajv/dist/2020.js';
import absent from '../../prisma/companies/manufacturer/rulebook/absence-without-leave@2025-01-01.json' with { type: 'json' };
import absentHere from '../../prisma/companies/website-company/rulebook/absence-without-leave@2025-01-01.json' with { type: 'json' };
import errors from '../../prisma/companies/website-company/rulebook/work-error@2025-01-01.json' with { type: 'json' };
import type { Process } from '../../workflows/desk/process.ts';
import { absenceWithoutLeave } from '../../workflows/leave/absence-without-leave.ts';
import { workError } from '../../workflows/leave/work-error.ts';
import { manufacturerCompany, websiteCompany, type CastCompany } from '../cast.ts';
import { Story, type Form } from '../rehearse.ts';
import { facts, monday } from './on-leave.ts';

async function reported(process: Process, company: CastCompany, rule: unknown, by: string, form: Form) {
  const story = new Story(process, company, rule, monday, by);
  await story.opens(form);
  return story;
}

const error = () =>
  reported(workError, websiteCompany, errors.rule, 'zhao', {
    leave: 'QJ-2026-0012',
    person: 'chen',
    happened: '海报错过印期',
  });
const found = (causedByWantOfHandover: boolean) =>
  ({ kind: 'answer', answer: { causedByWantOfHandover, ground: '请假单无移交记录' } }) as const;
const ruled = (answer: Form) => ({ kind: 'answer', answer: { reason: '首次', ...answer } }) as const;

test('an error for want of a handover is fined by a ruling, from 100 to 500 yuan', async () => {
  const story = await error();
  expect(story.waitsFor).toEqual({ attribution: ['wang'] });
  await story.does('wang', 'attribution', found(true));
  expect(story.waitsFor).toEqual({ ruling: ['li'] });
  await story.does('li', 'ruling', ruled({ fine: 20_000 }));
  expect(story.outcome).toBe('approved');
  expect(facts(story, 'violation-noted')).toMatchObject([
    { of: 'handover before leave', fine: 20_000, person: 'chen', goesTo: 'department activity fund' },
  ]);
  expect(facts(story, 'notice-given')).toMatchObject([{ filled: { persons: ['chen'] } }]);

  const takes = new Ajv2020({ strict: false, formats: { money: true } }).compile(errors.form.sheets.ruling.schema);
  const bounds = [9_999, 10_000, 50_000, 50_001].map((fine) => takes({ fine, reason: '首次' }));
  expect(bounds).toEqual([false, true, true, false]);
});

test('who did not make the error is not fined: responsibility comes first', async () => {
  const story = await error();
  await story.does('wang', 'attribution', found(false));
  expect(story.outcome).toBe('rejected');
  expect(facts(story, 'violation-noted')).toEqual([]);
});

test('a fine of the department and a penalty of the company stand side by side', async () => {
  const story = await error();
  await story.does('wang', 'attribution', found(true));
  await story.does('li', 'ruling', ruled({ fine: 10_000, companyFine: 30_000 }));
  expect(facts(story, 'violation-noted')).toMatchObject([
    { step: 'fine', fine: 10_000, goesTo: 'department activity fund' },
    { step: 'penalty of the company', fine: 30_000, person: 'chen' },
  ]);
});

const away = (days: number) => ({ from: '2026-11-16T08:30:00+08:00', days, happened: '未请假，电话不通' });

test('whoever leaves the post without approval is absent without leave', async () => {
  const form = { person: 'chen', ...away(1) };
  const story = await reported(absenceWithoutLeave, websiteCompany, absentHere.rule, 'wang', form);
  expect(story.waitsFor).toEqual({ confirmation: ['zhou', 'qian'] });
  await story.approves('zhou', 'confirmation');
  expect(story.outcome).toBe('approved');
  expect(facts(story, 'violation-noted')).toMatchObject([{ of: 'absence without leave', person: 'chen', fine: 0 }]);
  expect(facts(story, 'notice-given')).toMatchObject([{ text: 'absent without leave', filled: { persons: ['chen'] } }]);
});

test('P66: at the manufacturer a day costs three days of wages, and a week counts as resignation', async () => {
  const lived = async (days: number) => {
    const form = { person: 'gu', ...away(days) };
    const story = await reported(absenceWithoutLeave, manufacturerCompany, absent.rule, 'ha', form);
    await story.approves('zhou_m', 'confirmation');
    const [violation] = facts(story, 'violation-noted');
    const [notice] = facts(story, 'notice-given');
    return [violation && 'wageDays' in violation && violation.wageDays, notice && 'text' in notice && notice.text];
  };
  expect(await lived(1)).toEqual([3, 'absent without leave']);
  expect(await lived(4)).toEqual([12, 'absent without leave']);
  expect(await lived(5)).toEqual([15, 'counts as resignation']);
});

import rulebook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import { figuresOf } from '../../rehearsal/what-if/figures.ts';
import { finesOf } from '../../domain/penalty.ts';
import { complaint } from '../../workflows/complaint/complaint.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import type { Form } from '../rehearse.ts';
import { eventOn, monday, registered } from './complained.ts';
import { Lived } from './lived.ts';

const returned = { goodsReturned: true };
const gu = { person: 'gu', points: 2, monthlyBase: 200_000 };
const ha = { person: 'ha', points: 1, monthlyBase: 200_000 };

/** A complaint whose responsibility was decided so. */
async function decided(sheet: Form, more: Form = {}): Promise<Lived> {
  const story = await (await registered(more)).reaches('responsibility');
  expect(await story.fills('ce', 'responsibility', sheet)).toBe('done');
  return story;
}

const fine = (story: Lived) => eventOn(story, 'penalty', 'penalty-imposed');
const loss = (story: Lived) => eventOn(story, 'loss', 'loss-shared');
const fines = (story: Lived) =>
  story.rehearsal.journal
    .flatMap((event) => (event.kind === 'penalty-imposed' ? finesOf(event) : []))
    .map(({ person, amount }) => [person, amount]);

describe('P06', () => {
  test('in manufacturing the smallest unit that answers for a complaint is the team', async () => {
    const story = await (await registered()).reaches('responsibility');
    for (const unit of ['production', 'quality'])
      await expect(story.fills('ce', 'responsibility', { unit })).rejects.toThrow('unit');
    expect(await story.fills('ce', 'responsibility', { unit: 'production-team-b' })).toBe('done');
    expect(eventOn(story, 'responsibility', 'answer-given')).toMatchObject({ answer: { unit: 'production-team-b' } });
  });

  test('responsibility lies with the team in which it happened', async () => {
    const story = await decided({ unit: 'production-team-a', persons: [gu] });
    expect(fine(story)).toMatchObject({ basis: 'production-team-a: work-against-specification' });
    await story.ends();
    expect(story.outcome).toBe('approved');
  });

  test('a section is fined by points for each person in it', async () => {
    const section = { wholeSection: true, sectionPoints: 3, sectionMonthlyBase: 100_000 };
    const story = await decided({ ...section, persons: [gu] });
    expect(fine(story)).toMatchObject({
      shares: [{ person: 'gu', points: 2, amount: 10_000 }],
      section: { department: 'production', points: 3, amount: 15_000, instalments: [15_000] },
      filled: { persons: ['fu', 'gu', 'ha'] },
    });
    expect(fine(await decided({ persons: [gu] }))).not.toHaveProperty('section');
  });

  test('whoever is named and sits in the section that is fined is fined once, by what is more', async () => {
    const section = { wholeSection: true, sectionPoints: 3, sectionMonthlyBase: 100_000 };
    const less = await decided({ ...section, persons: [gu] });
    expect(fines(less)).toEqual([
      ['fu', 15_000],
      ['gu', 15_000],
      ['ha', 15_000],
    ]);
    expect(figuresOf(less.rehearsal.journal).fines).toBe(45_000);
    const more = await decided({ ...section, persons: [{ ...gu, points: 5 }] });
    expect(fine(more)).toMatchObject({ filled: { persons: ['fu', 'ha'] } });
    expect(fines(more)).toEqual([
      ['gu', 25_000],
      ['fu', 15_000],
      ['ha', 15_000],
    ]);
  });

  test('responsibility that is decided anew after a return takes the place of the fine before', async () => {
    const story = await (await decided({ persons: [gu, ha] })).reaches('ruling');
    const back = { kind: 'return', to: 'responsibility', note: '与夏某无关', straightBack: true } as const;
    expect(await story.does('li_m', 'ruling', back)).toBe('done');
    expect(await story.fills('ce', 'responsibility', { persons: [gu] })).toBe('done');
    expect(story.trail.filter((line) => line.startsWith('penalty'))).toEqual([
      'penalty-imposed penalty (rule)',
      'penalty-lifted penalty (rule)',
      'penalty-imposed penalty (rule)',
    ]);
    expect(figuresOf(story.rehearsal.journal).fines).toBe(10_000);
    expect(story.waitsFor).toEqual({ ruling: ['li_m'] });
  });

  test('a fine over 50 percent in one month is deducted month by month in instalments', async () => {
    const amounts = async (monthlyBase: number) =>
      fine(await decided({ persons: [{ ...gu, points: 5, monthlyBase }] }));
    expect(await amounts(50_000)).toMatchObject({ shares: [{ amount: 25_000, instalments: [25_000] }] });
    expect(await amounts(49_998)).toMatchObject({ shares: [{ amount: 25_000, instalments: [24_999, 1] }] });
    expect(await amounts(20_000)).toMatchObject({ shares: [{ amount: 25_000, instalments: [10_000, 10_000, 5_000] }] });
  });

  test('where the company says so the whole performance bonus of the month is deducted', async () => {
    const bonus = fine(await decided({ ground: 'material-against-specification', persons: [gu] }));
    expect(bonus).toMatchObject({ shares: [{ points: 2, amount: 200_000, instalments: [200_000] }] });
    const elsewhere = { ...rulebook, rule: { ...rulebook.rule, penalty: { perPoint: 5_000, atMostPercent: 50 } } };
    const story = new Lived(complaint, elsewhere, monday, 'an');
    await story.opens(sampleRequests.complaint);
    await story.reaches('responsibility');
    await story.fills('ce', 'responsibility', { ground: 'material-against-specification', persons: [gu] });
    expect(fine(story)).toMatchObject({ shares: [{ amount: 10_000 }] });
  });

  test('material prepared or used against the work specification is a ground for discipline', async () => {
    const story = await decided({ ground: 'material-against-specification', persons: [gu] });
    expect(fine(story)).toMatchObject({ basis: 'production-team-a: material-against-specification' });
    const other = await (await registered()).reaches('responsibility');
    await expect(other.fills('ce', 'responsibility', { ground: 'bad-luck' })).rejects.toThrow('ground');
    expect(fine(other)).toBeUndefined();
  });
});

describe('P07', () => {
  test('goods that came back have one month for resale from the decision on responsibility', async () => {
    const story = await (await registered(returned)).reaches('responsibility');
    await story.until('2026-09-15T11:00:00+08:00');
    await story.fills('ce', 'responsibility', { persons: [gu] });
    const task = story.rehearsal.state.steps['resale']?.task?.filling;
    expect([task?.dueAt, task?.endsAt]).toEqual(Array(2).fill(Date.parse('2026-10-15T11:00:00+08:00')));
    await story.until('2026-10-15T10:59:59+08:00');
    expect(story.waitsFor).toMatchObject({ resale: ['jin'] });
    expect(await story.fills('jin', 'resale', { gradeAPrice: 100, price: 100 })).toBe('done');
    expect((await decided({}, {})).waitsFor).not.toHaveProperty('resale');
  });

  test('the loss on goods sold is what they brought less than the grade A price', async () => {
    const story = await decided({ persons: [gu] }, returned);
    await expect(story.fills('jin', 'resale', { sold: true, price: undefined })).rejects.toThrow('price');
    await story.fills('jin', 'resale', { gradeAPrice: 1_200_000, price: 950_001 });
    expect(loss(story)).toMatchObject({ basis: 'resale', shares: [{ bearer: 'gu', amount: 249_999 }] });
    const dear = await decided({ persons: [gu] }, returned);
    await dear.fills('jin', 'resale', { gradeAPrice: 1_000, price: 1_200 });
    expect(loss(dear)).toMatchObject({ shares: [{ amount: 0 }] });
  });

  test('the loss is shared by responsibility among the persons or the shift, to the last fen', async () => {
    const persons = await decided({ persons: [gu, ha] }, returned);
    await persons.fills('jin', 'resale', { gradeAPrice: 1_000, price: 0 });
    expect(loss(persons)).toMatchObject({
      loss: 1_000,
      shares: [
        { bearer: 'gu', amount: 667 },
        { bearer: 'ha', amount: 333 },
      ],
    });
    const shifts = ['a', 'b', 'c'].map((team) => ({ unit: `production-team-${team}`, share: 1 }));
    const shift = await decided({ persons: [gu], lossBorneBy: 'shifts', shifts }, returned);
    await shift.fills('jin', 'resale', { gradeAPrice: 1_000, price: 0 });
    expect(loss(shift)).toMatchObject({
      shares: [{ bearer: 'production-team-a', amount: 334 }, { amount: 333 }, { amount: 333 }],
    });
  });

  test('a loss is no fine, and is shared anew where responsibility is decided anew', async () => {
    const story = await decided({ persons: [gu] }, returned);
    await story.fills('jin', 'resale', { gradeAPrice: 1_000, price: 0 });
    expect(figuresOf(story.rehearsal.journal).fines).toBe(10_000);
    await story.reaches('ruling');
    const back = { kind: 'return', to: 'responsibility', note: '再查', straightBack: true } as const;
    expect(await story.does('li_m', 'ruling', back)).toBe('done');
    expect(story.trail).toContain('loss-revoked loss (rule)');
    await story.fills('ce', 'responsibility', { persons: [ha] });
    expect(story.trail.filter((line) => line.startsWith('loss'))).toEqual([
      'loss-shared loss (rule)',
      'loss-revoked loss (rule)',
      'loss-shared loss (rule)',
    ]);
    expect(story.rehearsal.journal.findLast(({ kind }) => kind === 'loss-shared')).toMatchObject({
      shares: [{ bearer: 'ha', amount: 1_000 }],
    });
  });

  test('goods not sold within the month are ruled on', async () => {
    const silent = await (await decided({ persons: [gu] }, returned)).reaches('callback', {});
    expect(silent.outcome).toBeUndefined();
    const story = await decided({ persons: [gu] }, returned);
    await story.until('2026-10-07T09:00:00+08:00');
    expect(story.trail.filter((line) => line.includes('resale'))).toEqual([
      'task-opened resale (rule)',
      'task-lapsed resale (rule)',
    ]);
    expect(story.waitsFor).toMatchObject({ 'unsold goods': ['zhou_m', 'qian_m'] });
    expect(await story.fills('qian_m', 'unsold goods', { loss: 777, disposal: '报废' })).toBe('done');
    expect(loss(story)).toMatchObject({ shares: [{ bearer: 'gu', amount: 777 }] });
    const said = await decided({ persons: [gu] }, returned);
    await said.fills('jin', 'resale', { sold: false, gradeAPrice: undefined, price: undefined });
    expect(said.waitsFor).toMatchObject({ 'unsold goods': ['zhou_m', 'qian_m'] });
  });
});

describe('P08', () => {
  test('goods that come back are entered on a return slip in four parts', async () => {
    const story = await (await registered(returned)).reaches('return slip');
    expect(story.waitsFor).toMatchObject({ 'return slip': ['mo'] });
    await expect(story.fills('mo', 'return slip', { quantity: 0 })).rejects.toThrow('quantity');
    await story.fills('mo', 'return slip', { product: 'CB-B25', quantity: 6, condition: '漏油' });
    expect(await story.approves('di', 'return slip: quality')).toBe('done');
    expect(eventOn(story, 'return slip parts', 'copies-sent')).toMatchObject({
      copies: [{ part: '1' }, { part: '2' }, { part: '3' }, { part: '4' }],
    });
    expect((await (await registered()).ends()).trail.some((line) => line.includes('return slip'))).toBe(false);
  });

  test('the parts of the return slip go to quality, the warehouse, accounting and sales', async () => {
    const story = await (await registered(returned)).reaches('inspection');
    expect(eventOn(story, 'return slip parts', 'copies-sent')).toMatchObject({
      filled: { keepers: [['ce'], ['mo'], ['lu'], ['jin']] },
    });
  });
});

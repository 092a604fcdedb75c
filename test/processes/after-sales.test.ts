import rulebook from '../../prisma/companies/manufacturer/rulebook/after-sales@2025-01-01.json' with { type: 'json' };
import { afterSales } from '../../workflows/after-sales/after-sales.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { Lived } from './lived.ts';

const monday = '2026-09-07T09:00:00+08:00';
const day = 86_400_000;

async function registered(): Promise<Lived> {
  const story = new Lived(afterSales, rulebook, monday, 'bo');
  await story.opens(sampleRequests['after-sales']);
  return story;
}

const dueOf = (story: Lived, step: string) => story.rehearsal.state.steps[step]?.task?.filling?.dueAt;
const slipsOn = (story: Lived, step: string) =>
  story.rehearsal.slips.filter((slip) => slip.step === step).map(({ does, to, at }) => [does, to, at]);

describe('P29', () => {
  test('a product in after-sales is registered and its file opened at once', async () => {
    const story = await registered();
    expect(story.rehearsal.journal[0]).toMatchObject({
      kind: 'case-opened',
      form: { product: '齿轮泵 CB-B25' },
      at: Date.parse(monday),
    });
    expect(story.rehearsal.journal[0]).toHaveProperty('filled.number');
  });

  test('the departments concerned hear of an after-sales matter when it is registered', async () => {
    const story = await registered();
    expect(story.told('departments told')).toEqual(['ce']);
    expect(story.rehearsal.journal[1]).toMatchObject({ kind: 'notice-given', at: Date.parse(monday) });
  });

  test('a solution or a plan is pressed for within 24 hours', async () => {
    const story = await registered();
    expect(story.waitsFor).toEqual({ solution: ['an'] });
    expect(dueOf(story, 'solution')).toBe(Date.parse(monday) + day);
    await story.until('2026-09-08T09:00:00+08:00');
    expect(slipsOn(story, 'solution')).toEqual([
      ['remind', ['an'], Date.parse('2026-09-08T08:05:00+08:00')],
      ['slip', ['an'], Date.parse(monday) + day],
    ]);
    expect(await story.fills('an', 'solution', { is: 'plan' })).toBe('done');
    expect(story.waitsFor).toEqual({ handling: ['an'] });
  });

  test('the customer is called back within 24 hours after the handling has ended', async () => {
    const planned = await registered();
    await planned.fills('an', 'solution', { is: 'plan' });
    await planned.until('2026-09-09T15:00:00+08:00');
    await planned.does('an', 'handling', { kind: 'handIn', attachments: [], note: '已更换密封圈' });
    expect(dueOf(planned, 'customer callback')).toBe(Date.parse('2026-09-10T15:00:00+08:00'));
    const solved = await registered();
    await solved.fills('an', 'solution');
    expect(dueOf(solved, 'customer callback')).toBe(Date.parse(monday) + day);
    await solved.until('2026-09-08T09:00:00+08:00');
    expect(slipsOn(solved, 'customer callback').map(([does]) => does)).toEqual(['remind', 'slip']);
  });

  test('the callback asks how far the matter is and whether the customer is satisfied', async () => {
    const story = await (await registered()).reaches('customer callback');
    for (const left of ['progress', 'satisfied'])
      await expect(story.fills('an', 'customer callback', { [left]: undefined })).rejects.toThrow(left);
    expect(await story.fills('an', 'customer callback', { progress: '已修好', satisfied: false })).toBe('done');
    expect(story.waitsFor).toEqual({ 'solution #2': ['an'] });
    expect((await story.ends()).outcome).toBe('approved');
  });

  test('what the customer said in the callback is entered on the case', async () => {
    const story = await (await registered()).reaches('customer callback');
    await story.fills('an', 'customer callback', { said: '噪声没有了' });
    expect(story.rehearsal.journal.at(-2)).toMatchObject({
      kind: 'answer-given',
      step: 'customer callback',
      answer: { said: '噪声没有了' },
      actor: { person: 'an' },
    });
    expect(story.outcome).toBe('approved');
  });

  test('an after-sales solution names its ground in law or in the notes given at the sale', async () => {
    const story = await registered();
    await expect(story.fills('an', 'solution', { ground: undefined })).rejects.toThrow('ground');
    await expect(story.fills('an', 'solution', { ground: 'custom' })).rejects.toThrow('ground');
    expect(await story.fills('an', 'solution', { ground: 'notes-at-sale', groundText: '易损件一年' })).toBe('done');
    expect(story.rehearsal.state.steps['solution']?.value).toMatchObject({ ground: 'notes-at-sale' });
  });
});

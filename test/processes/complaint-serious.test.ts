import { digestOf } from '../../domain/canonical.ts';
import { dueOf, eventOn, monday, placeOf, registered, request } from './complained.ts';

const hour = 3_600_000;

describe('P04', () => {
  const serious = { severity: 'serious' };

  test('a serious complaint is submitted to the Vice General Manager at once', async () => {
    const story = await registered(serious);
    expect(story.waitsFor).toMatchObject({ 'Vice General Manager': ['sun_m'], acceptance: ['zhou_m', 'qian_m'] });
    expect(story.rehearsal.journal[1]).toMatchObject({
      kind: 'task-opened',
      step: 'Vice General Manager',
      at: Date.parse(monday),
    });
    expect(dueOf(story, 'Vice General Manager')).toBe(Date.parse(monday) + hour);
    expect((await registered()).waitsFor).not.toHaveProperty('Vice General Manager');
  });

  test('the Vice General Manager reviews a serious complaint, or reviews it and forwards it', async () => {
    const read = await registered(serious);
    expect(await read.approves('sun_m', 'Vice General Manager')).toBe('done');
    const forwarded = await registered(serious);
    expect(
      await forwarded.does('sun_m', 'Vice General Manager', { kind: 'handOver', to: 'ce', note: '请质量部先行处理' }),
    ).toBe('done');
    expect(forwarded.waitsFor).toMatchObject({ 'Vice General Manager': ['ce'] });
    await forwarded.ends();
    expect(forwarded.trail).toContain('decision-made Vice General Manager approved (ce)');
    expect(forwarded.outcome).toBe('approved');
  });

  test('the customer of a serious complaint is told by letter', async () => {
    const story = await (await registered(serious)).reaches('letter to the customer');
    const phoned = { kind: 'answer', answer: { to: '丁工', sentOn: '2026-09-10', summary: '更换六台' } } as const;
    expect(await story.does('an', 'letter to the customer', phoned)).toBe('attachment-required');
    expect(await story.fills('an', 'letter to the customer', phoned.answer)).toBe('done');
    expect(eventOn(story, 'letter to the customer', 'answer-given')).toMatchObject({
      attachments: [{ name: '函.pdf' }],
    });
    expect(placeOf(story, 'customer told')).toBe(-1);
  });

  test('an ordinary complaint stays with the service department, which settles it at its own discretion', async () => {
    const story = await (await registered()).reaches('discretion');
    expect(story.waitsFor).toEqual({ discretion: ['bo'] });
    await story.fills('bo', 'discretion', { way: 'by-itself' });
    expect(story.waitsFor).toEqual({ settlement: ['bo'] });
    await story.ends();
    expect(story.outcome).toBe('approved');
    expect(story.trail.filter((line) => /ruling|review|penalty|Vice/.test(line))).toEqual([]);
    expect((await (await registered(serious)).ends()).trail.some((line) => line.includes('discretion'))).toBe(false);
  });

  test('the customer of an ordinary complaint is told in writing or by phone', async () => {
    const story = await (await registered()).reaches('customer told', { discretion: { way: 'by-itself' } });
    await expect(story.fills('an', 'customer told', { how: 'pigeon' })).rejects.toThrow('must be equal to constant');
    expect(await story.fills('an', 'customer told', { how: 'writing', to: '丁工' })).toBe('done');
    expect(eventOn(story, 'customer told', 'answer-given')).toMatchObject({ answer: { how: 'writing' } });
    expect(placeOf(story, 'letter to the customer')).toBe(-1);
  });

  test('a serious suggestion of a customer goes the same way as a serious complaint', async () => {
    const story = await registered({ ...serious, nature: 'suggestion' });
    expect(story.waitsFor).toMatchObject({ 'Vice General Manager': ['sun_m'] });
    await story.ends();
    expect(story.outcome).toBe('approved');
    expect(story.trail).toContain('answer-given letter to the customer (an)');
    expect(story.trail.filter((line) => /responsibility|penalty/.test(line))).toEqual([]);
  });

  test('a complaint that becomes serious later goes to the Vice General Manager at once', async () => {
    const story = await (await registered()).reaches('customer told', { discretion: { way: 'by-itself' } });
    const formDigest = digestOf({ ...request, ...serious });
    expect(await story.does('bo', 'case', { kind: 'escalate', note: '已见报', formDigest })).toBe('not-involved');
    expect(await story.does('an', 'case', { kind: 'escalate', note: '已见报', formDigest })).toBe('done');
    expect(story.waitsFor).toEqual({ 'Vice General Manager': ['sun_m'], 'complaint slip': ['an'] });
    expect(story.trail).toContain('task-closed customer told no-longer-reached (rule)');
    await story.ends();
    expect(story.outcome).toBe('approved');
    expect(story.trail).toContain('answer-given ruling (sun_m)');
    expect(story.trail).toContain('answer-given letter to the customer (an)');
    expect(story.trail.filter((line) => line.startsWith('answer-given customer told'))).toEqual([]);
  });
});

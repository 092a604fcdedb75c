import { dueOf, eventOn, handedIn, placeOf, registered, request } from './complained.ts';

describe('P03', () => {
  test('the category of a complaint is fixed first', async () => {
    const story = await (await registered()).reaches('category');
    expect(story.waitsFor).toEqual({ category: ['an'] });
    expect(await story.fills('an', 'category', { category: 'packing' })).toBe('done');
    expect(story.waitsFor).toEqual({ judgement: ['an'] });
    expect(story.rehearsal.state.steps['category']?.value).toEqual({ category: 'packing' });
  });

  test('then it is judged whether the reason is sufficient and whether the demand is reasonable', async () => {
    const story = await (await registered()).reaches('judgement');
    await expect(story.fills('an', 'judgement', { demandReasonable: undefined })).rejects.toThrow('required');
    expect(await story.fills('an', 'judgement', { reasonSufficient: true, demandReasonable: false })).toBe('done');
    expect(placeOf(story, 'judgement')).toBeGreaterThan(placeOf(story, 'category'));
    expect(story.rehearsal.state.steps['judgement']?.value).toMatchObject({
      reasonSufficient: true,
      demandReasonable: false,
    });
  });

  test('the responsible department and the responsible person are both named', async () => {
    const story = await (await registered()).reaches('responsibility');
    await expect(story.fills('ce', 'responsibility', { persons: [] })).rejects.toThrow('fewer than 1');
    await expect(story.fills('ce', 'responsibility', { department: undefined })).rejects.toThrow('department');
    expect(
      await story.fills('ce', 'responsibility', { persons: [{ person: 'gu', points: 2, monthlyBase: 100_000 }] }),
    ).toBe('done');
    expect(eventOn(story, 'responsibility', 'answer-given')).toMatchObject({
      answer: { department: 'production', persons: [{ person: 'gu' }] },
    });
  });

  test('who answers for a complaint not being settled in time is named apart from who caused it', async () => {
    const story = await (await registered()).reaches('responsibility');
    await expect(story.fills('ce', 'responsibility', { notInTime: true })).rejects.toThrow('latePerson');
    const late = { notInTime: true, latePerson: 'ha', lateReason: '三天没有回复客户' };
    expect(
      await story.fills('ce', 'responsibility', { ...late, persons: [{ person: 'gu', points: 2, monthlyBase: 0 }] }),
    ).toBe('done');
    expect(eventOn(story, 'responsibility', 'answer-given')).toMatchObject({
      answer: { latePerson: 'ha', persons: [{ person: 'gu' }] },
    });
  });

  test('a contract dispute goes to the senior executive for a ruling', async () => {
    const story = await (await registered({ contractDispute: true })).reaches('ruling');
    expect(story.waitsFor).toEqual({ ruling: ['tang'] });
    expect(await story.fills('li_m', 'ruling')).toBe('not-the-assignee');
    expect((await story.ends()).trail).toContain('answer-given ruling (tang)');
  });

  test('the customer hears of a solution only after it was approved', async () => {
    const story = await (await registered()).reaches('ruling');
    expect(placeOf(story, 'customer told')).toBe(-1);
    await story.does('li_m', 'ruling', { kind: 'return', to: 'proposal', note: '赔偿偏低' });
    expect(story.waitsFor).toEqual({ proposal: ['bo'] });
    expect(placeOf(story, 'customer told')).toBe(-1);
    await story.reaches('customer told');
    expect(placeOf(story, 'customer told')).toBeGreaterThan(placeOf(story, 'ruling'));
  });

  test('once the solution is approved the customer is told within a day', async () => {
    const story = await (await registered()).reaches('ruling');
    await story.until('2026-09-10T15:00:00+08:00');
    await story.fills('li_m', 'ruling');
    expect(dueOf(story, 'customer told')).toBe(Date.parse('2026-09-11T15:00:00+08:00'));
    await story.until('2026-09-11T15:00:00+08:00');
    expect(story.rehearsal.slips.filter(({ step }) => step === 'customer told')).toMatchObject([
      { does: 'remind', to: ['an'] },
    ]);
  });

  test('what was learnt and what is done against it is written down before a complaint is closed', async () => {
    const story = await (await registered()).reaches('lessons');
    expect(story.waitsFor).toEqual({ lessons: ['bo'] });
    await expect(story.fills('bo', 'lessons', { countermeasures: undefined })).rejects.toThrow('countermeasures');
    expect(story.outcome).toBeUndefined();
    await story.fills('bo', 'lessons', { lessons: '密封圈无防错', countermeasures: '加装防错工装' });
    expect(story.waitsFor).toEqual({ closing: ['zhou_m', 'qian_m'] });
    await story.approves('zhou_m', 'closing');
    expect(story.outcome).toBe('approved');
    expect(eventOn(story, 'lessons', 'answer-given')).toMatchObject({ answer: { countermeasures: '加装防错工装' } });
  });

  test('the service centre is chased when it leaves a complaint lying', async () => {
    const story = await (await registered()).reaches('category');
    await story.until('2026-09-09T18:00:00+08:00');
    expect(story.rehearsal.slips.map(({ step, does, to, at }) => [step, does, to, at])).toEqual([
      ['category', 'remind', ['an'], Date.parse('2026-09-08T09:00:00+08:00')],
      ['category', 'slip', ['an'], Date.parse('2026-09-09T09:00:00+08:00')],
    ]);
  });

  test('the customer is promised a time and given comfort, and both are on file', async () => {
    const story = await registered({ promisedAt: '2026-09-08T17:00:00+08:00', comfort: '已致歉' });
    expect(story.rehearsal.state.submission?.form).toMatchObject({ comfort: '已致歉' });
    expect(eventOn(story, 'promised time', 'task-opened')).toMatchObject({
      spec: { until: Date.parse('2026-09-08T17:00:00+08:00') },
    });
    const { comfort: _, ...cold } = request;
    await expect(handedIn(cold)).rejects.toThrow('comfort');
  });

  test('a time promised to a customer is kept, or whoever promised it is chased', async () => {
    const promised = { promisedAt: '2026-09-08T10:00:00+08:00' };
    const kept = await registered(promised);
    await kept.does('an', 'promised time', { kind: 'handIn', attachments: [], note: '已回电' });
    await kept.until('2026-09-09T18:00:00+08:00');
    expect(kept.rehearsal.slips.filter(({ step }) => step === 'promised time')).toEqual([]);
    const forgotten = await registered(promised);
    await forgotten.until('2026-09-08T18:00:00+08:00');
    expect(forgotten.rehearsal.slips.filter(({ step }) => step === 'promised time')).toMatchObject([
      { does: 'remind', to: ['an'], at: Date.parse('2026-09-08T10:01:00+08:00') },
      { does: 'slip', to: ['an'] },
    ]);
    expect(forgotten.outcome).toBeUndefined();
  });
});

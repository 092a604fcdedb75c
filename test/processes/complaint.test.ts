import { dueOf, eventOn, monday, placeOf, registered } from './complained.ts';

describe('P01', () => {
  test('a complaint is about a product or about an after-sales technician', async () => {
    const product = await (await registered()).ends();
    expect(product.trail).toContain('answer-given inspection (di)');
    const technician = await (await registered({ subject: 'technician', departments: [] })).reaches('conduct');
    expect(technician.told('heads told')).toEqual(['bo']);
    expect(technician.waitsFor).toEqual({ conduct: ['bo'] });
    await technician.ends();
    expect(technician.outcome).toBe('approved');
    expect(technician.trail.some((line) => line.includes(' inspection '))).toBe(false);
    await expect(registered({ subject: 'weather' })).rejects.toThrow('must be equal to constant');
  });

  test('the service centre registers a complaint, and it has its number at once', async () => {
    const story = await registered();
    const [opening] = story.rehearsal.journal;
    expect(opening).toMatchObject({ kind: 'case-opened', seq: 1, actor: { person: 'an' } });
    expect(opening).toHaveProperty('filled.number');
    expect(story.rehearsal.turns[0]?.map(({ kind }) => kind)).toContain('case-opened');
  });

  test('the complaint is summed up and goes as a complaint slip to quality and the departments concerned', async () => {
    const story = await (await registered()).reaches('complaint slip');
    expect(await story.fills('an', 'complaint slip', { summary: '六台漏油', analysis: '密封圈疑似装反' })).toBe('done');
    expect(story.told('complaint slip sent')).toEqual(['ce', 'fu', 'jin']);
    expect(eventOn(story, 'complaint slip', 'answer-given')).toMatchObject({ answer: { summary: '六台漏油' } });
    expect(placeOf(story, 'complaint slip sent')).toBeGreaterThan(placeOf(story, 'complaint slip'));
  });

  test('the heads of quality, of production and of the departments concerned are told at once and review the complaint', async () => {
    const story = await registered({ departments: ['sales', 'warehouse'] });
    expect(story.told('heads told')).toEqual(['ce', 'fu', 'jin', 'mo']);
    expect(eventOn(story, 'heads told', 'notice-given')?.at).toBe(Date.parse(monday));
    await story.reaches('review: quality');
    expect(story.waitsFor).toEqual({
      'review: quality': ['ce'],
      'review: production': ['fu'],
      'review: sales': ['jin'],
      'review: warehouse': ['mo'],
    });
    await story.rejects('fu', 'review: production', '装配记录无异常');
    expect(Object.keys(story.waitsFor)).toEqual(['review: quality', 'review: sales', 'review: warehouse']);
    for (const [who, seat] of [
      ['ce', 'quality'],
      ['jin', 'sales'],
      ['mo', 'warehouse'],
    ] as const)
      expect(await story.approves(who, `review: ${seat}`)).toBe('done');
    expect(story.waitsFor).toEqual({ inspection: ['di'] });
  });

  test('the quality that was complained of is inspected and confirmed', async () => {
    const story = await (await registered()).reaches('inspection');
    expect(story.waitsFor).toEqual({ inspection: ['di'] });
    await expect(story.fills('di', 'inspection', { result: 'perhaps' })).rejects.toThrow('must be equal to constant');
    expect(await story.fills('di', 'inspection', { result: 'partly', defective: 4, findings: '四台密封圈装反' })).toBe(
      'done',
    );
    expect(story.rehearsal.state.steps['inspection']?.value).toMatchObject({ result: 'partly', defective: 4 });
    expect(story.waitsFor).toEqual({ responsibility: ['ce'] });
  });

  test('responsibility is decided before anybody is disciplined or fined', async () => {
    const story = await (await registered()).reaches('responsibility');
    expect(eventOn(story, 'penalty', 'penalty-imposed')).toBeUndefined();
    await story.fills('ce', 'responsibility');
    const decided = placeOf(story, 'penalty') - 1;
    expect(story.rehearsal.journal[decided]).toMatchObject({ kind: 'answer-given', step: 'responsibility' });
    expect(eventOn(story, 'penalty', 'penalty-imposed')).toMatchObject({
      basis: 'production-team-a: work-against-specification',
    });
  });

  test('the limit of a complaint runs from its acceptance by the office of the General Manager', async () => {
    const story = await registered();
    await story.until('2026-09-08T08:30:00+08:00');
    expect(story.waitsFor).toEqual({ acceptance: ['zhou_m', 'qian_m'] });
    expect(dueOf(story, 'deadline')).toBeUndefined();
    await story.approves('qian_m', 'acceptance');
    expect(dueOf(story, 'deadline')).toBe(Date.parse('2026-09-21T08:30:00+08:00'));
  });

  test('a complaint at home is closed within 13 days of acceptance by the office of the General Manager', async () => {
    const story = await (await registered()).reaches('inspection');
    expect(dueOf(story, 'deadline')).toBe(Date.parse('2026-09-20T09:00:00+08:00'));
    await story.until('2026-09-20T08:59:59+08:00');
    const before = story.rehearsal.slips.filter(({ step }) => step === 'deadline').length;
    await story.until('2026-09-22T18:00:00+08:00');
    const chased = story.rehearsal.slips.filter(({ step }) => step === 'deadline');
    expect([before, chased.map(({ does, to }) => [does, to])]).toEqual([
      0,
      [
        ['remind', ['di']],
        ['slip', ['di']],
      ],
    ]);
    expect((await story.ends()).outcome).toBe('approved');
    await story.rehearsal.toEnd();
    expect(story.rehearsal.slips.filter(({ step }) => step === 'deadline')).toHaveLength(2);
  });

  test('a complaint from abroad is closed within 17 days of acceptance by the office of the General Manager', async () => {
    const story = await (await registered({ boughtIn: 'overseas' })).reaches('category');
    expect(dueOf(story, 'deadline')).toBe(Date.parse('2026-09-24T09:00:00+08:00'));
    await story.until('2026-09-24T08:59:59+08:00');
    expect(story.rehearsal.slips.filter(({ step }) => step === 'deadline')).toEqual([]);
    await story.until('2026-09-24T09:00:00+08:00');
    expect(story.rehearsal.slips.filter(({ step }) => step === 'deadline')).toMatchObject([
      { does: 'remind', to: ['an'] },
    ]);
    await story.until('2026-09-30T18:00:00+08:00');
    expect(story.rehearsal.slips.filter(({ step }) => step === 'deadline').at(-1)).toMatchObject({
      does: 'slip',
      to: ['sun_m'],
    });
  });

  test('the five parts of the complaint sheet go to quality, manufacturing, sales, accounting and the office of the General Manager', async () => {
    const story = await (await registered()).reaches('sales');
    expect(eventOn(story, 'complaint sheet', 'copies-sent')).toMatchObject({
      copies: [{ part: '1' }, { part: '2' }, { part: '3' }, { part: '4' }, { part: '5' }],
      filled: { keepers: [['ce'], ['fu'], ['jin'], ['lu'], ['qian_m', 'zhou_m'].toSorted().toReversed()] },
    });
    expect(placeOf(story, 'complaint sheet')).toBeGreaterThan(placeOf(story, 'ruling'));
  });

  test('sales receives the third part and does what the written ruling says', async () => {
    const story = await (await registered()).reaches('ruling');
    expect(story.waitsFor).toEqual({ ruling: ['li_m'] });
    await story.fills('li_m', 'ruling', { decision: 'partly', text: '更换四台' });
    expect(eventOn(story, 'complaint sheet', 'copies-sent')).toHaveProperty('filled.keepers.2', ['jin']);
    expect(story.waitsFor).toMatchObject({ sales: ['jin'] });
    await story.does('jin', 'sales', { kind: 'handIn', attachments: [], note: '四台已发货' });
    expect(eventOn(story, 'sales', 'document-handed-in')).toMatchObject({
      note: '四台已发货',
      actor: { person: 'jin' },
    });
  });

  test('the forms of a complaint stand in its file in the order of the procedure', async () => {
    const story = await (await registered({ goodsReturned: true })).ends({ resale: { gradeAPrice: 100, price: 90 } });
    const sheets = story.rehearsal.journal.flatMap((event) => (event.kind === 'answer-given' ? [event.step] : []));
    expect(sheets).toEqual([
      'category',
      'judgement',
      'complaint slip',
      'return slip',
      'inspection',
      'responsibility',
      'resale',
      'proposal',
      'ruling',
      'customer told',
      'callback',
      'lessons',
    ]);
    expect(story.outcome).toBe('approved');
  });
});

describe('what the sources do not say', () => {
  test('a dissatisfied customer keeps the complaint open', async () => {
    const story = await (await registered()).reaches('callback');
    await story.fills('an', 'callback', { satisfied: false, said: '仍在漏油' });
    expect(story.waitsFor).toEqual({ 'proposal #2': ['bo'] });
    await story.reaches('callback #2');
    await story.fills('an', 'callback #2', { satisfied: true, said: '可以' });
    await story.ends();
    expect(story.outcome).toBe('approved');
    expect(story.trail.filter((line) => line.startsWith('penalty-imposed'))).toHaveLength(1);
    expect(story.trail.filter((line) => /answer-given (ruling|customer told)/.test(line))).toHaveLength(4);
  });

  test('a refused closing has the complaint handled again', async () => {
    const story = await (await registered()).reaches('closing');
    await story.rejects('zhou_m', 'closing', '对策不实');
    expect(story.waitsFor).toEqual({ 'proposal #2': ['bo'] });
    expect((await story.ends()).outcome).toBe('approved');
  });

  test('a complaint that the office does not accept is over, and nobody is chased for it', async () => {
    const story = await registered();
    await story.rejects('zhou_m', 'acceptance', '重复登录');
    expect(story.outcome).toBe('rejected');
    expect(story.trail.at(-1)).toBe('case-closed rejected (rule)');
  });

  test('the limit ends with the closing, though the goods may still be for sale', async () => {
    const story = await (await registered({ goodsReturned: true })).reaches('proposal');
    for (const step of ['proposal', 'ruling', 'sales', 'customer told', 'callback', 'lessons', 'closing']) {
      const [who = ''] = story.waitsFor[step] ?? [];
      if (step === 'closing') await story.approves(who, step);
      else if (step === 'sales') await story.does(who, step, { kind: 'handIn', attachments: [], note: '已办' });
      else await story.fills(who, step);
    }
    expect(story.waitsFor).toEqual({ resale: ['jin'] });
    expect(story.trail.at(-1)).toBe('task-closed deadline result-fixed (rule)');
    await story.until('2026-10-06T18:00:00+08:00');
    expect(story.rehearsal.slips.filter(({ step }) => step === 'deadline')).toEqual([]);
    expect((await story.ends()).outcome).toBe('approved');
  });
});

import rulebook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import { digestOf } from '../../domain/canonical.ts';
import { complaint } from '../../workflows/complaint/complaint.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import type { Form } from '../rehearse.ts';
import { Lived } from './lived.ts';

const request: Form = sampleRequests.complaint;
const monday = '2026-09-07T09:00:00+08:00';
const hour = 3_600_000;

/** The service centre registers a complaint on a Monday morning. */
async function registered(more: Form = {}, start = monday): Promise<Lived> {
  const story = new Lived(complaint, rulebook, start, 'an');
  await story.opens({ ...request, ...more });
  return story;
}

const dueOf = (story: Lived, step: string) => story.rehearsal.state.steps[step]?.task?.filling?.dueAt;
const at = (story: Lived, step: string) =>
  story.rehearsal.journal.findIndex((event) => 'step' in event && event.step === step);
const eventOn = (story: Lived, step: string, kind: string) =>
  story.rehearsal.journal.find((event) => event.kind === kind && 'step' in event && event.step === step);

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
    expect(at(story, 'complaint slip sent')).toBeGreaterThan(at(story, 'complaint slip'));
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
    const decided = at(story, 'penalty') - 1;
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
    expect(at(story, 'complaint sheet')).toBeGreaterThan(at(story, 'ruling'));
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
    expect(at(story, 'judgement')).toBeGreaterThan(at(story, 'category'));
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
    expect(at(story, 'customer told')).toBe(-1);
    await story.does('li_m', 'ruling', { kind: 'return', to: 'proposal', note: '赔偿偏低' });
    expect(story.waitsFor).toEqual({ proposal: ['bo'] });
    expect(at(story, 'customer told')).toBe(-1);
    await story.reaches('customer told');
    expect(at(story, 'customer told')).toBeGreaterThan(at(story, 'ruling'));
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
    const other = new Lived(complaint, rulebook, monday, 'an');
    await expect(other.opens(cold)).rejects.toThrow('comfort');
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
    expect(at(story, 'customer told')).toBe(-1);
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
    expect(at(story, 'letter to the customer')).toBe(-1);
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

import { accountAfter, budget, money, people, promoted, withPartner } from './promoted.ts';

const { appraise, begin, execute, fills, handsIn, spends } = people;

describe('P87 acceptance', () => {
  test('a finished promotion is accepted by at least two departments', async () => {
    const story = await promoted();
    await begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned' });
    await handsIn(story, 'chen', 'execution report');
    await story.approves('fei', 'acceptance by departments: finance');
    expect(story.waitsFor['actuals']).toBeUndefined();
    await story.approves('ma', 'acceptance by departments: marketing');
    expect(story.trail).toContain('task-closed acceptance by departments: general-affairs result-fixed (rule)');
    expect(story.waitsFor['actuals']).toEqual(['chen']);
  });

  test('two signatures of one department are not two departments', async () => {
    const story = await promoted({ acceptedBy: ['finance', 'marketing'] });
    await begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned' });
    await handsIn(story, 'chen', 'execution report');
    await story.does('ma', 'acceptance by departments: marketing', { kind: 'handOver', to: 'kong' });
    await story.approves('kong', 'acceptance by departments: marketing');
    await story.approves('fei', 'acceptance by departments: finance');
    expect(story.waitsFor['actuals']).toBeUndefined();
    expect(story.waitsFor['execution report #2']).toEqual(['chen']);
    const signed = story.rehearsal.journal.flatMap((one) =>
      one.kind === 'decision-made' && one.step.startsWith('acceptance by departments') ? [one.filled?.department] : [],
    );
    expect(signed).toEqual(['finance', 'finance']);
  });

  test('what two departments do not accept is mended, reported and accepted anew', async () => {
    const story = await promoted();
    await begin(story);
    await handsIn(story, 'chen', 'execution report');
    await story.rejects('fei', 'acceptance by departments: finance');
    await story.rejects('ma', 'acceptance by departments: marketing');
    expect(story.waitsFor['execution report #2']).toEqual(['chen']);
    await handsIn(story, 'chen', 'execution report #2');
    await story.approves('ge', 'acceptance by departments: general-affairs #2');
    await story.approves('fei', 'acceptance by departments: finance #2');
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned' });
    expect(story.waitsFor['actuals']).toEqual(['chen']);
  });
});

describe('P88 evaluation', () => {
  test('the effect of a promotion is evaluated before, during and after it', async () => {
    const story = await promoted();
    await execute(story);
    await spends(story, 80_000);
    await appraise(story);
    expect(story.outcome).toBe('approved');
    const acts = story.trail.filter((line) =>
      /evaluation .*wang|President approved|execution report \(|acceptance/.test(line),
    );
    expect(acts.map((line) => line.replace(/^[a-z-]+ /, '')).filter((line) => !line.includes('rule'))).toEqual([
      'evaluation before (wang)',
      'President approved (yu)',
      'evaluation during (wang)',
      'execution report (chen)',
      'acceptance by departments: finance approved (fei)',
      'acceptance by departments: marketing approved (ma)',
      'evaluation after (wang)',
    ]);
  });

  test('an evaluation that finds fault says what is adjusted', async () => {
    const story = await promoted();
    await begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: '点击率低', fault: true });
    expect(story.waitsFor['adjustment: evaluation during']).toEqual(['chen']);
    const { dueAt } = story.rehearsal.state.steps['adjustment: evaluation during']!.task!.filling!;
    expect(dueAt).toBe(Date.parse('2026-12-02T08:30:01+08:00'));
    await handsIn(story, 'chen', 'adjustment: evaluation during');
    expect(story.trail.at(-1)).toBe('document-handed-in adjustment: evaluation during (chen)');
  });

  test('a promotion of another department is reviewed by planning before it goes on', async () => {
    const story = await promoted(
      { department: 'marketing', acceptedBy: ['finance', 'general-affairs'] },
      { applicant: 'ma' },
    );
    expect(story.waitsFor).toEqual({ veto: ['li', 'yu'], 'planning review': ['wang'] });
    await story.rejects('wang', 'planning review');
    expect(story.outcome).toBe('rejected');
    expect(money(story).at(-1)).toBe('amount-released budget held (rule)');
    const own = await promoted();
    expect(own.waitsFor['planning review']).toBeUndefined();
  });

  test('the work and the effect of each advertising partner are appraised', async () => {
    const story = await promoted(withPartner);
    await execute(story);
    await fills(story, 'wang', 'evaluation after', { reached: [3_000], finding: 'good' });
    expect(story.waitsFor['partner appraisal']).toEqual(['wang']);
    await fills(story, 'wang', 'partner appraisal', { work: 'good', effect: 'poor', note: '素材好，触达差' });
    expect(story.rehearsal.state.steps['partner appraisal']?.value).toMatchObject({ work: 'good', effect: 'poor' });
    expect(story.trail).toContain('answer-given partner appraisal (wang)');
  });

  test('what was reached is held against the targets of the plan', async () => {
    const reached = async (users: number) => {
      const story = await promoted();
      await execute(story);
      await fills(story, 'wang', 'evaluation after', { reached: [users], finding: '见附件', fault: false });
      return story;
    };
    const short = await reached(2_999);
    expect(short.waitsFor['adjustment: evaluation after']).toEqual(['chen']);
    await handsIn(short, 'chen', 'adjustment: evaluation after');
    expect(short.trail).toContain('document-handed-in adjustment: evaluation after (chen)');
    expect((await reached(3_000)).waitsFor['adjustment: evaluation after']).toBeUndefined();
  });

  test('the result and a summary of the execution go to the Vice General Manager', async () => {
    const story = await promoted();
    await execute(story);
    const { dueAt = 0 } = story.rehearsal.state.steps['evaluation after']!.task!.filling!;
    expect(dueAt - story.rehearsal.now).toBe(10 * 86_400_000);
    await spends(story, 80_000);
    await appraise(story);
    expect(story.rehearsal.journal).toContainEqual(
      expect.objectContaining({ kind: 'copies-sent', filled: { keepers: [['sun']] } }),
    );
    expect(story.trail.slice(-3)).toEqual([
      'copies-sent summary sent (rule)',
      'task-closed veto case-closed (rule)',
      'case-closed approved (rule)',
    ]);
    expect(accountAfter(story, budget)?.held).toBe(0);
  });
});

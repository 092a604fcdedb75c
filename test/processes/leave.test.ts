import { leave } from '../../workflows/leave/leave.ts';
import { leaveRule, websiteCompany } from '../cast.ts';
import { Story, type Form } from '../rehearse.ts';

const monday = '2026-11-23T08:30:00+08:00';
const request: Form = { kind: 'annual', from: '2026-11-25T08:30:00+08:00', to: '2026-11-25T18:00:00+08:00' };

async function asked(form: Form, start = monday) {
  const story = new Story(leave, websiteCompany, leaveRule, start, 'chen');
  await story.opens(form);
  return story;
}

describe('P60–P62 leave', () => {
  test('leave is signed by the department manager, then by the General Manager', async () => {
    const story = await asked(request);
    expect(story.waitsFor).toEqual({ 'department manager': ['wang'] });
    expect(await story.approves('wang', 'department manager')).toBe('done');
    expect(story.waitsFor).toEqual({ 'General Manager': ['li'] });
    expect(await story.approves('li', 'General Manager')).toBe('done');
    expect(story.outcome).toBe('approved');
    expect(story.trail).toEqual([
      'case-opened (chen)',
      'notice-checked notice (rule)',
      'task-opened department manager (rule)',
      'decision-made department manager approved (wang)',
      'task-opened General Manager (rule)',
      'decision-made General Manager approved (li)',
      'case-closed approved (rule)',
    ]);
  });

  test('a rejection by the department manager ends it and needs a reason', async () => {
    const story = await asked(request);
    expect(await story.rejects('wang', 'department manager', ' ')).toBe('reason-required');
    expect(await story.rejects('wang', 'department manager')).toBe('done');
    expect(story.outcome).toBe('rejected');
  });

  test('a silent manager is reminded, then the Vice General Manager takes over and his late click is refused', async () => {
    const story = await asked(request);
    await story.until('2026-11-25T08:30:00+08:00');
    expect(story.waitsFor).toEqual({ 'department manager': ['sun'] });
    expect(await story.approves('wang', 'department manager')).toBe('not-the-assignee');
    expect(await story.approves('sun', 'department manager')).toBe('done');
    expect(story.trail).toContain('task-taken-over department manager (rule)');
    expect(story.waitsFor).toEqual({ 'General Manager': ['li'] });
  });

  test('a General Manager who stays silent lets it lapse, and nobody is shown as having decided', async () => {
    const story = await asked(request);
    await story.approves('wang', 'department manager');
    await story.rehearsal.toEnd();
    expect(story.outcome).toBe('lapsed');
    expect(story.trail).toContain('task-lapsed General Manager (rule)');
  });

  test('whom the General Manager returns it to signs again, and then he signs again', async () => {
    const story = await asked(request);
    await story.approves('wang', 'department manager');
    expect(
      await story.does('li', 'General Manager', { kind: 'return', to: 'department manager', note: 'look again' }),
    ).toBe('done');
    expect(story.waitsFor).toEqual({ 'department manager': ['wang'] });
    await story.approves('wang', 'department manager');
    await story.approves('li', 'General Manager');
    expect(story.outcome).toBe('approved');
    expect(story.trail.filter((line) => line.startsWith('task-opened General Manager'))).toHaveLength(2);
  });
});

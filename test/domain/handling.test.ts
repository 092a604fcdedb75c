import { handlingTimes, hoursLate } from '../../domain/handling.ts';
import { manufacturerCompany } from '../cast.ts';

const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);
const hour = 3_600_000;

test('the handling time of each department is the working time of its steps, nights, lunch and weekend left out', () => {
  const handled = [
    { department: 'quality', openedAt: at('20T17:00'), settledAt: at('23T09:30'), dueAt: at('23T09:30') },
    { department: 'quality', openedAt: at('23T11:30'), settledAt: at('23T14:30'), dueAt: at('23T12:00') },
    { department: 'sales', openedAt: at('21T10:00'), settledAt: at('22T10:00') },
  ];
  expect(handlingTimes(manufacturerCompany.calendar, handled)).toEqual([
    { department: 'quality', steps: 2, workingTime: 3 * hour, late: 1, lateBy: 2.5 * hour },
    { department: 'sales', steps: 1, workingTime: 0, late: 0, lateBy: 0 },
  ]);
});

test('at its limit a step is in time, a millisecond later it is late by a begun hour', () => {
  const limit = at('23T12:00');
  const settled = (settledAt: number) =>
    handlingTimes(manufacturerCompany.calendar, [
      { department: 'quality', openedAt: limit - hour, settledAt, dueAt: limit },
    ]).map(({ late, lateBy }) => [late, hoursLate(lateBy)]);
  expect(settled(limit)).toEqual([[0, 0]]);
  expect(settled(limit + 1)).toEqual([[1, 1]]);
  expect(settled(limit + hour)).toEqual([[1, 1]]);
  expect(settled(limit + hour + 1)).toEqual([[1, 2]]);
});

import { z } from 'zod';
import { get, type Endpoint } from './endpoint.ts';
import { person } from './people.ts';
import { cursor, instant, limit, next, taskId, uuid, words } from './wire.ts';

const department = person.shape.department;
const paged = { cursor: cursor.optional(), limit, department: z.string().max(60).optional() };

/** A case as the office's lists name it. */
const about = { case: uuid, caseNumber: z.string(), process: z.string(), processName: words };

/** P05. What is late at one department just now, and what it was asked. */
const departmentRow = z
  .strictObject({
    department,
    /** Open tasks past their limit at this department, and the limit of the oldest. */
    overdue: z.int(),
    oldestDueAt: instant.nullable(),
    slips: z.strictObject({ issued: z.int(), unacknowledged: z.int() }),
    /** Closed cases with which it was late and about which it was not asked. */
    toIssue: z.int(),
    /** Inquiry slips that wait for its reason. */
    unanswered: z.int(),
  })
  .meta({ id: 'BoardDepartment' });

/** The office's board: what is late now, by department, the latest first. A manager's has his own departments. */
export const board = z
  .strictObject({
    at: instant,
    departments: z.array(departmentRow),
    /** Open cases past the limit on the whole case. */
    wholeCases: z.int(),
    /** True for the General Manager's office: it may issue inquiry slips. */
    mayIssue: z.boolean(),
  })
  .meta({ id: 'Board' });

/** `task`: tasks past their limit; `case`: cases past the limit on the whole case. The oldest first. */
export const overdueQuery = z.strictObject({ ...paged, of: z.enum(['task', 'case']).default('task') });

const overdueItem = z.strictObject({
  ...about,
  task: taskId,
  step: z.string(),
  holders: z.array(person),
  dueAt: instant,
});

export const overduePage = z.strictObject({ items: z.array(overdueItem), next });

/** A department that was late with a closed case and was not asked about it. */
const toIssueItem = z
  .strictObject({
    ...about,
    closedAt: instant,
    department,
    /** How many steps were late, by how much altogether (milliseconds), and in begun hours, as an inquiry slip says it. */
    lateSteps: z.int(),
    lateBy: z.int(),
    lateHours: z.int(),
  })
  .meta({ id: 'LateDepartment' });

export const lateQuery = z.strictObject(paged);
export const latePage = z.strictObject({ items: z.array(toIssueItem), next });

/** An inquiry slip: which case it is, which closed case and department it asks about, and how far it has come. */
const inquiry = z
  .strictObject({
    case: uuid,
    number: z.string(),
    about: z.string(),
    department,
    lateHours: z.int(),
    askedAt: instant,
    /** Until when the reason is owed; null once it was given. */
    dueAt: instant.nullable(),
    state: z.enum(['unanswered', 'answered', 'settled', 'withdrawn']),
    /** The reason as it was last given. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'Inquiry' });

export const inquiriesQuery = z.strictObject({ ...paged, unanswered: z.stringbool().optional() });
export const inquiryPage = z.strictObject({ items: z.array(inquiry), next });

/** X9. How long each department had a closed case, in working time, and by how much it was late (both milliseconds). */
const handled = z
  .strictObject({
    ...about,
    closedAt: instant,
    departments: z.array(
      z.strictObject({
        department,
        steps: z.int(),
        workingTime: z.int(),
        lateSteps: z.int(),
        lateBy: z.int(),
        /** The number of the inquiry slip that asked it why. */
        inquiry: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'HandledCase' });

/** Closed cases, the latest first, or one. */
export const handlingQuery = z.strictObject({ ...paged, case: uuid.optional() });
export const handlingPage = z.strictObject({ items: z.array(handled), next });

/** P05, X8, X9. The doors of the General Manager's office; a manager sees his own departments through them. */
export const officeDoors = {
  officeBoard: { ...get, path: '/office/board', says: "The office's board", answer: board },
  officeOverdue: {
    ...get,
    path: '/office/overdue',
    says: 'What is past its limit, the oldest first',
    query: overdueQuery,
    answer: overduePage,
  },
  officeToIssue: {
    ...get,
    path: '/office/to-issue',
    says: 'Late departments of closed cases that were not asked why',
    query: lateQuery,
    answer: latePage,
  },
  officeInquiries: {
    ...get,
    path: '/office/inquiries',
    says: 'Inquiry slips, the latest first',
    query: inquiriesQuery,
    answer: inquiryPage,
  },
  officeHandling: {
    ...get,
    path: '/office/handling',
    says: 'The handling time of each department after closing',
    query: handlingQuery,
    answer: handlingPage,
  },
} as const satisfies Record<string, Endpoint>;

export type Board = z.infer<typeof board>;
export type BoardDepartment = z.infer<typeof departmentRow>;
export type OverdueItem = z.infer<typeof overdueItem>;
export type LateDepartment = z.infer<typeof toIssueItem>;
export type Inquiry = z.infer<typeof inquiry>;
export type HandledCase = z.infer<typeof handled>;

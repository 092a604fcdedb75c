import manufacturer from '../prisma/companies/manufacturer/calendar.json' with { type: 'json' };
import website from '../prisma/companies/website-company/calendar.json' with { type: 'json' };
import university from '../prisma/companies/university/calendar.json' with { type: 'json' };
import type { Facts } from '../domain/facts.ts';
import type { Roster } from '../domain/signers.ts';
import type { LeaveRule } from '../workflows/leave/leave.ts';
import type { OutingRule } from '../workflows/leave/outing.ts';
import type { PaymentRule } from '../workflows/payment/request-for-payment.ts';

/** The fixed cast: the same few people in three companies, in every test. */
const website_ = {
  chen: ['planning', []],
  zhao: ['planning', []],
  wang: ['planning', ['department-manager']],
  sun: ['general-managers-office', ['vice-general-manager']],
  li: ['general-managers-office', ['general-manager']],
  zhou: ['general-managers-office', ['general-managers-office']],
  qian: ['general-managers-office', ['general-managers-office']],
  yu: ['general-managers-office', ['president']],
  ma: ['marketing', ['department-manager']],
  fei: ['finance', ['department-manager']],
  kong: ['finance', ['accountant']],
  ge: ['general-affairs', ['department-manager']],
} as const;

const manufacturer_ = {
  an: ['service-centre', ['service-clerk']],
  bo: ['service-centre', ['department-manager']],
  ce: ['quality', ['department-manager']],
  di: ['quality', ['quality-inspector']],
  fu: ['production', ['department-manager']],
  gu: ['production-team-a', []],
  ha: ['production-team-a', ['department-manager']],
  jin: ['sales', ['department-manager']],
  ke: ['sales', ['sales-clerk']],
  lu: ['accounting', ['department-manager', 'accountant']],
  mo: ['warehouse', ['department-manager', 'warehouse-keeper']],
  zhou_m: ['general-managers-office', ['general-managers-office']],
  qian_m: ['general-managers-office', ['general-managers-office']],
  sun_m: ['general-managers-office', ['vice-general-manager', 'department-manager']],
  li_m: ['general-managers-office', ['general-manager']],
  tang: ['general-managers-office', ['senior-executive']],
} as const;

const university_ = {
  anna: ['unit', []],
  bram: ['unit', ['pre-approver']],
  cor: ['unit', ['budget-owner']],
  dirk: ['unit', ['supervisor']],
  els: ['unit', ['supervisor']],
  frits: ['unit', ['director']],
  gijs: ['university', ['administration']],
  hanna: ['university', ['administration']],
  ledger: ['university', ['finance-system']],
} as const;

type People = Readonly<Record<string, readonly [department: string, posts: readonly string[]]>>;

function rosterOf(people: People, parents: Roster['parents'], fallbackPost: string): Roster {
  const entries = Object.entries(people);
  return {
    people: Object.fromEntries(entries.map(([person, [department]]) => [person, { department, disabled: false }])),
    holders: entries.flatMap(([person, [department, posts]]) => posts.map((post) => ({ post, department, person }))),
    parents,
    fallbackPost,
  };
}

export interface CastCompany extends Facts {
  readonly id: string;
}

export const websiteCompany: CastCompany = {
  id: 'website',
  calendar: website,
  roster: rosterOf(
    website_,
    {
      'general-managers-office': null,
      planning: 'general-managers-office',
      marketing: 'general-managers-office',
      finance: 'general-managers-office',
      'general-affairs': 'general-managers-office',
    },
    'general-managers-office',
  ),
};

export const manufacturerCompany: CastCompany = {
  id: 'manufacturer',
  calendar: manufacturer,
  roster: rosterOf(
    manufacturer_,
    {
      company: null,
      'general-managers-office': 'company',
      'service-centre': 'company',
      quality: 'company',
      production: 'company',
      'production-team-a': 'production',
      sales: 'company',
      accounting: 'company',
      warehouse: 'company',
    },
    'general-managers-office',
  ),
};

export const universityCompany: CastCompany = {
  id: 'university',
  calendar: university,
  roster: rosterOf(university_, { unit: 'university', university: null }, 'administration'),
};

/** The manufacturer leaves it to the department. */
export const manufacturerLeaveRule: LeaveRule = {
  notice: { amount: 'half a working day', clock: 'workingTime' },
  lateNotice: { of: 'P61', fine: 500 },
  writtenSlip: {
    document: 'written slip',
    within: { amount: '1 working day', clock: 'workingTime' },
    ladder: [{ after: { amount: '1 working day', clock: 'workingTime' }, does: 'slip' }],
  },
  certificate: { document: 'hospital certificate', within: { amount: '3 working days', clock: 'workingTime' } },
  handover: { within: { amount: '4 hours', clock: 'workingTime' } },
  departmentManager: {
    by: { post: 'department-manager' },
    within: { amount: '4 hours', clock: 'workingTime' },
    ladder: [
      { after: { amount: '4 hours', clock: 'workingTime' }, does: 'remind' },
      { after: { amount: '1 working day', clock: 'workingTime' }, does: 'slip' },
    ],
    whenPassed: {
      takenOverBy: { post: 'vice-general-manager', of: 'company' },
      after: { amount: '2 working days', clock: 'workingTime' },
    },
  },
};

export const leaveRule: LeaveRule = {
  ...manufacturerLeaveRule,
  generalManager: {
    by: { post: 'general-manager', of: 'company' },
    whenPassed: { lapses: { amount: '30 days', clock: 'calendarTime' } },
  },
};

export const outingRule: OutingRule = { departmentManager: { by: { post: 'department-manager' } } };

const finance = { by: { post: 'finance-system', of: 'company' }, binding: true } as const;

export const paymentRule2017: PaymentRule = {
  preApprover: { by: { post: 'pre-approver' } },
  supervisor: { by: { post: 'supervisor' } },
  director: { by: { post: 'director' } },
  paymentRequest: finance,
  payment: finance,
};

export const paymentRule2018: PaymentRule = {
  administration: { by: { post: 'administration', of: 'company' } },
  budgetOwner: { by: { post: 'budget-owner' } },
  supervisor: { by: { post: 'supervisor' } },
  director: { by: { post: 'director' } },
  paymentRequest: finance,
  payment: finance,
};

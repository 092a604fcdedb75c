import Ajv2020 from 'ajv/dist/2020.js';
import { ends } from '../../api/contract/form/ends.ts';
import { readCompanies } from '../../prisma/load/read-companies.ts';
import { sampleRequests } from './sample-requests.ts';

const ajv = new Ajv2020.default({
  allErrors: true,
  keywords: ['x-en', 'x-working-time', ends],
  formats: {
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time': /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/,
    person: /:/,
    account: true,
    money: { type: 'number', validate: () => true },
  },
});
const companies = readCompanies();
const form = (company: string, process: string, from: string) => {
  const rulebooks = companies.find(({ id }) => id === company)?.rulebooks;
  const schema = rulebooks?.find((one) => one.process === process && one.effectiveFrom === from)?.form.schema;
  return ajv.compile(schema ?? false);
};
const leave = form('website-company', 'leave', '2025-01-01');
const leaveThere = form('manufacturer', 'leave', '2025-01-01');
const leaveNow = form('website-company', 'leave', '2026-01-01');
const workError = form('website-company', 'work-error', '2025-01-01');
const absence = form('manufacturer', 'absence-without-leave', '2025-01-01');
const outing = form('website-company', 'outing', '2025-01-01');
const payment2017 = form('university', 'request-for-payment', '2017-01-01');
const payment2018 = form('university', 'request-for-payment', '2018-01-01');
const promotion = form('website-company', 'promotion', '2025-01-01');
const plan = form('website-company', 'promotion-plan', '2025-01-01');
const reconciliation = form('website-company', 'partner-reconciliation', '2025-01-01');
const complaint = form('manufacturer', 'complaint', '2025-01-01');
const afterSalesThere = form('manufacturer', 'after-sales', '2025-01-01');
const afterSales = form('website-company', 'after-sales', '2025-01-01');
const ordinary = sampleRequests.leave;
const covered = sampleRequests['leave over important work'];
const paid2017 = sampleRequests['request-for-payment of 2017'];
const paid2018 = sampleRequests['request-for-payment of 2018'];

test.each([
  ['leave', leave, ordinary],
  ['leave over important work', leave, covered],
  ['leave at the manufacturer', leaveThere, ordinary],
  ['leave since 2026', leaveNow, covered],
  [
    'an error for want of a handover',
    workError,
    { ...sampleRequests['work-error'], person: 'website-company:lin-xiaoyu' },
  ],
  ['absence without leave', absence, { ...sampleRequests['absence-without-leave'], person: 'manufacturer:jiao-yang' }],
  ['an outing', outing, sampleRequests.outing],
  ['a payment under the rules of 2017', payment2017, paid2017],
  ['a payment under the rules of 2018', payment2018, paid2018],
  ['a promotion', promotion, sampleRequests.promotion],
  ['a complaint', complaint, sampleRequests.complaint],
  ['after-sales at the manufacturer', afterSalesThere, sampleRequests['after-sales']],
  ['after-sales at the website company', afterSales, sampleRequests['after-sales of the website company']],
  ['a marketing plan', plan, sampleRequests['promotion-plan']],
  ['a reconciliation with partners', reconciliation, sampleRequests['partner-reconciliation']],
])('the form for %s accepts a plain request', (_, accepts, request) => {
  expect([accepts(request), accepts.errors]).toEqual([true, null]);
});

test.each([
  ['over important work names no deputy', leave, { ...covered, deputy: undefined }],
  ['over important work lists no task that is handed over', leave, { ...covered, handoverTasks: [] }],
  ['does not promise to be reachable by phone', leave, { ...ordinary, reachable: false }],
  ['leaves out the phone number', leave, { ...ordinary, phone: undefined }],
  ['at the manufacturer names no deputy', leaveThere, { ...covered, deputy: undefined }],
  ['is of a kind that there is not', leave, { ...ordinary, kind: 'birthday' }],
  ['brings a field that the form does not know', leave, { ...ordinary, approved: true }],
])('a leave slip that %s is refused', (_, accepts, request) => {
  expect(accepts(JSON.parse(JSON.stringify(request)))).toBe(false);
});

test.each([
  ['asks for half a cent', payment2018, { ...paid2018, amount: 0.5 }],
  ['asks for less than nothing', payment2018, { ...paid2018, amount: -1 }],
  ['asks in 2018 for the pre-approver of 2017', payment2018, { ...paid2018, preApprover: true }],
  ['asks in 2017 for the budget owner of 2018', payment2017, { ...paid2017, budgetOwner: 'none' }],
  ['does not say when the expense was', payment2017, { ...paid2017, incurredOn: undefined }],
])('a request for payment that %s is refused', (_, accepts, request) => {
  expect(accepts(JSON.parse(JSON.stringify(request)))).toBe(false);
});

test.each([
  [
    'a promotion that one department alone accepts',
    promotion,
    { ...sampleRequests.promotion, acceptedBy: ['finance'] },
  ],
  [
    'a promotion that a department accepts twice',
    promotion,
    { ...sampleRequests.promotion, acceptedBy: ['finance', 'finance'] },
  ],
  [
    'a promotion that planning accepts itself',
    promotion,
    { ...sampleRequests.promotion, acceptedBy: ['finance', 'planning'] },
  ],
  ['a promotion whose partner has no terms of payment', promotion, { ...sampleRequests.promotion, terms: undefined }],
  ['a promotion without a line in its budget', promotion, { ...sampleRequests.promotion, lines: [] }],
  [
    'a plan of a quarter that does not say what it adjusts',
    plan,
    { ...sampleRequests['promotion-plan'], adjusts: undefined },
  ],
  ['a plan of a fifth quarter', plan, { ...sampleRequests['promotion-plan'], part: 5 }],
])('%s is refused', (_, accepts, request) => {
  expect(accepts(JSON.parse(JSON.stringify(request)))).toBe(false);
});

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** What is written in Chinese only: the paths of titles and descriptions without their English. */
function untranslated(node: Node, path: string): string[] {
  const english = isNode(node['x-en']) ? node['x-en'] : {};
  const here = ['title', 'description'].filter(
    (key) => typeof node[key] === 'string' && typeof english[key] !== 'string',
  );
  const below = Object.entries(node).filter(([key]) => key !== 'x-en');
  return [
    ...here.map((key) => `${path}.${key}`),
    ...below.flatMap(([key, value]) => (isNode(value) ? untranslated(value, `${path}.${key}`) : [])),
  ];
}

test('everything a person reads on a form is there in Chinese and in English', () => {
  const forms = companies.flatMap(({ id, rulebooks }) =>
    rulebooks.map((one) => ({ ...one, at: `${id} ${one.process}` })),
  );
  expect(forms.length).toBeGreaterThanOrEqual(5);
  expect(forms.flatMap(({ at, form }) => untranslated(form.schema, at))).toEqual([]);
});

test.each([
  ['leave', leave, ordinary],
  ['leave since 2026', leaveNow, ordinary],
  ['leave at the manufacturer', leaveThere, ordinary],
  ['an outing', outing, sampleRequests.outing],
  ['a promotion', promotion, sampleRequests.promotion],
])('the form for %s refuses a period that ends as it begins, or before', (_, accepts, request) => {
  expect(accepts({ ...request, to: request.from })).toBe(false);
  expect(accepts.errors).toMatchObject([{ instancePath: '/to', keyword: 'x-ends' }]);
  expect(accepts({ ...request, from: request.to, to: request.from })).toBe(false);
});

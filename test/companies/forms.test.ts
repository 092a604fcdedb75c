import Ajv2020 from 'ajv/dist/2020.js';
import { readCompanies } from '../../prisma/load/read-companies.ts';
import { sampleRequests } from './sample-requests.ts';

const ajv = new Ajv2020.default({
  allErrors: true,
  keywords: ['x-en'],
  formats: {
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time': /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/,
    person: /:/,
    money: { type: 'number', validate: () => true },
  },
});
const rulebooks = readCompanies().flatMap(({ rulebooks }) => rulebooks);
const form = (process: string, from: string) => {
  const schema = rulebooks.find((one) => one.process === process && one.effectiveFrom === from)?.form.schema;
  return ajv.compile(schema ?? false);
};
const leave = form('leave', '2025-01-01');
const outing = form('outing', '2025-01-01');
const payment2017 = form('request-for-payment', '2017-01-01');
const payment2018 = form('request-for-payment', '2018-01-01');
const ordinary = sampleRequests.leave;
const covered = sampleRequests['leave over important work'];
const paid2017 = sampleRequests['request-for-payment of 2017'];
const paid2018 = sampleRequests['request-for-payment of 2018'];

test.each([
  ['leave', leave, ordinary],
  ['leave over important work', leave, covered],
  ['an outing', outing, sampleRequests.outing],
  ['a payment under the rules of 2017', payment2017, paid2017],
  ['a payment under the rules of 2018', payment2018, paid2018],
])('the form for %s accepts a plain request', (_, accepts, request) => {
  expect([accepts(request), accepts.errors]).toEqual([true, null]);
});

test.each([
  ['over important work names no deputy', leave, { ...covered, deputy: undefined }],
  ['over important work lists no task that is handed over', leave, { ...covered, handoverTasks: [] }],
  ['does not promise to be reachable by phone', leave, { ...ordinary, reachable: false }],
  ['leaves out the phone number', leave, { ...ordinary, phone: undefined }],
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
  expect(rulebooks).toHaveLength(4);
  expect(rulebooks.flatMap(({ process, form }) => untranslated(form.schema, process))).toEqual([]);
});

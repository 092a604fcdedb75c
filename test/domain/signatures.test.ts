import { boundAfter, signatureIn } from '../../domain/signatures.ts';

const unbound = { form: null, rule: null };
const opened = { kind: 'case-opened', formDigest: 'f1', ruleDigest: 'r1' };
const signed = { kind: 'decision-made', actor: { person: 'wang' }, step: 'manager', verdict: 'approved', seen: 'f1' };

test('a submission binds the case to its form and rule; a changed form leaves the rule in force', () => {
  const bound = boundAfter(unbound, opened);
  expect(bound).toEqual({ form: 'f1', rule: 'r1' });
  expect(boundAfter(bound, { kind: 'became-serious', formDigest: 'f2' })).toEqual({ form: 'f2', rule: 'r1' });
  expect(boundAfter(bound, { kind: 'task-opened' })).toEqual(bound);
});

test('who signs puts his name to the form that he saw, under the rule then in force', () => {
  expect(signatureIn(boundAfter(unbound, opened), signed)).toEqual({
    person: 'wang',
    for: null,
    step: 'manager',
    verdict: 'approved',
    seen: 'f1',
    asInForce: true,
    rule: 'r1',
  });
});

test('a signature under another form than the one in force shows', () => {
  const bound = boundAfter(boundAfter(unbound, opened), { kind: 'form-submitted', formDigest: 'f2', ruleDigest: 'r2' });
  expect(signatureIn(bound, signed)).toMatchObject({ asInForce: false, rule: 'r2' });
});

test('a deputy signs for another; an administrator for himself; where nothing was seen nobody signed', () => {
  const by = (actor: object) => signatureIn(unbound, { ...signed, actor });
  expect(by({ person: 'qian', for: 'wang' })).toMatchObject({ person: 'qian', for: 'wang' });
  expect(by({ administrator: 'sun', reason: '出差' })).toMatchObject({ person: 'sun', for: null });
  expect(signatureIn(unbound, { kind: 'task-lapsed', actor: { rule: 'manager' } })).toBeUndefined();
});

test('a record that somebody has made unreadable binds nothing and signs nothing', () => {
  expect(boundAfter({ form: 'f1', rule: 'r1' }, undefined)).toEqual({ form: 'f1', rule: 'r1' });
  expect(signatureIn(unbound, undefined)).toBeUndefined();
  expect(signatureIn(unbound, { ...signed, actor: null })).toMatchObject({ person: null });
});

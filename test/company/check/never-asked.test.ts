import type { Files } from '../teahouse.ts';
import { found, loosely, signature } from './spoilt.ts';

describe('steps that are never asked', () => {
  const properties = (files: Files) => loosely(files.payment.form.schema.properties);

  test('a step that no form can ask for is found: the field that calls for it is gone', async () => {
    expect(await found((files) => delete properties(files)['director'])).toEqual([
      'fault: request-for-payment@2025-01-01 at rule.director: is asked under no form',
    ]);
  });

  test('a step that the form rules out by its choices is found', async () => {
    const findings = await found((files) => (properties(files)['budgetOwner'] = { type: 'string', enum: ['none'] }));
    expect(findings).toEqual(['fault: request-for-payment@2025-01-01 at rule.budgetOwner: is asked under no form']);
  });

  test('a step that only a condition of the form rules out is found', async () => {
    const findings = await found((files) => {
      loosely(files.payment.form.schema)['allOf'] = [
        {
          if: { properties: { budgetOwner: { const: 'separate' } } },
          then: { properties: { director: { const: false } } },
        },
        { if: { properties: { director: { const: true } } }, then: { properties: { preApprover: { const: false } } } },
        { not: { properties: { preApprover: { const: true } }, required: ['preApprover'] } },
      ];
    });
    expect(findings).toEqual(['fault: request-for-payment@2025-01-01 at rule.preApprover: is asked under no form']);
  });

  test('what comes after a step that nobody at all can be asked for is found, beside the cause', async () => {
    const findings = await found((files) => {
      for (const step of ['supervisor', 'budgetOwner'])
        files.payment.rule[step] = { ...signature(files), by: { post: 'ghost' }, otherwise: [] };
      files.company.fallbackPost = 'ghost';
    });
    const at = 'fault: request-for-payment@2025-01-01 at rule';
    expect(findings).toEqual([
      `${at}.budgetOwner.by: nobody holds the post “ghost”`,
      `${at}.supervisor.by: nobody holds the post “ghost”`,
      `${at}.director: is asked under no form`,
      `${at}.paymentRequest: is asked under no form`,
      `${at}.payment: is asked under no form`,
    ]);
  });
});

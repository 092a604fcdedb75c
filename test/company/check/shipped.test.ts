import { check } from '../../../prisma/company/check.ts';
import { told } from '../../../prisma/company/check/finding.ts';
import { keptIn } from '../../../prisma/company/kept.ts';
import { readCompanies } from '../../../prisma/load/read-companies.ts';
import { now } from '../teahouse.ts';

test.each(readCompanies().map((company) => [company.id, company] as const))(
  'the shipped company %s has no fault, and each step of its rules is asked under some form',
  async (_, company) => {
    const findings = (await check(keptIn(company), now)).map(told);
    expect(findings.filter((finding) => finding.startsWith('fault') || finding.includes('is asked under'))).toEqual([]);
  },
  120_000,
);

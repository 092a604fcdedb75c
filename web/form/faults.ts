import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils';
import { useMemo } from 'react';
import type { Problem } from '../data/problem.ts';
import { useLanguage } from '../i18n/language.ts';
import { useProblemText } from '../parts/problem-text.ts';

/** What the API found wrong, at the fields that its paths name; a rule's own no is said in the shown language. */
export function useFaults(problem: Problem | undefined): ErrorSchema {
  const textOf = useProblemText();
  const { language } = useLanguage();
  return useMemo(() => {
    const builder = new ErrorSchemaBuilder();
    const { code, errors } = problem ?? { errors: [] };
    for (const { path, message } of errors)
      builder.addErrors(code === 'invalid-form' ? message : textOf(problem), path.split('/').slice(1));
    return builder.ErrorSchema;
  }, [problem, language]);
}

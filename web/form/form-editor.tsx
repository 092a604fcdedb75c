import { Theme } from '@rjsf/antd';
import { withTheme } from '@rjsf/core';
import type { RJSFSchema, TemplatesType } from '@rjsf/utils';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/contract/people.ts';
import type { FormSchema } from '../../api/contract/processes.ts';
import type { Problem } from '../data/problem.ts';
import { useLanguage } from '../i18n/language.ts';
import { ArrayItemTemplate, ArrayTemplate } from './array-template.tsx';
import { useFaults } from './faults.ts';
import { FieldTemplate } from './field-template.tsx';
import { inLanguage } from '../../api/contract/form/in-language.ts';
import { ObjectTemplate } from './object-template.tsx';
import { inPlainWords, validatorIn } from './validator.ts';
import { widgets } from './widgets/index.ts';
import './form-editor.css';

const JsonForm = withTheme(Theme);

const templates: Partial<TemplatesType> = {
  ObjectFieldTemplate: ObjectTemplate,
  FieldTemplate,
  ArrayFieldTemplate: ArrayTemplate,
  ArrayFieldItemTemplate: ArrayItemTemplate,
  ErrorListTemplate: () => null,
};

interface Props {
  /** The id of the form element, so that a button elsewhere submits it. */
  readonly id: string;
  readonly formSchema: FormSchema;
  readonly form: Readonly<Record<string, unknown>>;
  /** `byHand` is false where only defaults were filled in. */
  readonly onChange: (form: Record<string, unknown>, byHand: boolean) => void;
  readonly onSubmit: (form: Record<string, unknown>) => void;
  readonly disabled?: boolean;
  /** What the API found wrong when the form was last sent: it is said until the form is changed. */
  readonly problem?: Problem | undefined;
  /** Persons whose names the form may already hold. */
  readonly known?: readonly Person[];
}

/** A form to fill in, made from its JSON Schema. Faults are said once it was sent, and then while it is mended. */
export function FormEditor({ id, formSchema, form, onChange, onSubmit, disabled = false, problem, known = [] }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [sent, setSent] = useState(false);
  const schema = useMemo(() => inLanguage(formSchema.schema, language) as RJSFSchema, [formSchema, language]);
  const [mended, mend] = useState<Problem>();
  const extraErrors = useFaults(problem === mended ? undefined : problem);
  const transformErrors = useMemo(() => inPlainWords(t), [t]);
  return (
    <JsonForm
      key={language}
      id={id}
      className="form-editor"
      schema={schema}
      uiSchema={{ ...formSchema.ui, 'ui:submitButtonOptions': { norender: true } }}
      formData={form}
      validator={validatorIn(language)}
      widgets={widgets}
      templates={templates}
      transformErrors={transformErrors}
      extraErrors={extraErrors}
      noHtml5Validate
      showErrorList={false}
      focusOnFirstError
      omitExtraData
      experimental_defaultFormStateBehavior={{ constAsDefaults: 'never', requiredBooleanDefault: 'skip' }}
      liveValidate={sent ? 'onChange' : false}
      disabled={disabled}
      formContext={{ known }}
      onChange={({ formData }, field) => {
        const byHand = field !== undefined;
        if (byHand) mend(problem);
        onChange((formData ?? {}) as Record<string, unknown>, byHand);
      }}
      onError={() => setSent(true)}
      onSubmit={({ formData }) => onSubmit((formData ?? {}) as Record<string, unknown>)}
    />
  );
}

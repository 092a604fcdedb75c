import type { RJSFValidationError, ValidatorType } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import english from 'ajv-i18n/localize/en/index.js';
import chinese from 'ajv-i18n/localize/zh/index.js';
import type { TFunction } from 'i18next';
import { ends } from '../../api/contract/form/ends.ts';
import type { Language } from '../i18n/language.ts';

/** The formats of our own: a person and a budget by id, money in the smallest unit; and a period that ends after it begins. */
const options = {
  AjvClass: Ajv2020,
  ajvOptionsOverrides: { formats: { person: /^[^:]+:.+$/, account: true, money: true } as const, keywords: [ends] },
};

const validators: Record<Language, ValidatorType> = {
  'zh-CN': customizeValidator(options, chinese),
  en: customizeValidator(options, english),
};

/** Checks a form by JSON Schema 2020-12, with messages in the shown language. */
export const validatorIn = (language: Language): ValidatorType => validators[language];

/** Says the common faults in words that a person would use; ajv's own translation says the rest. */
export function inPlainWords(t: TFunction) {
  return (errors: RJSFValidationError[]): RJSFValidationError[] =>
    errors
      .filter(({ name }) => !['if', 'oneOf', 'anyOf', 'unevaluatedProperties'].includes(name ?? ''))
      .map((error) => {
        const params = (error.params ?? {}) as Readonly<Record<string, string | number>>;
        const message = messageFor(t, error.name, params);
        return message === undefined ? error : { ...error, message, stack: message };
      });
}

function messageFor(t: TFunction, keyword: string | undefined, params: Readonly<Record<string, string | number>>) {
  const { limit = '', format = '' } = params;
  switch (keyword) {
    case 'required':
      return t('fault.required');
    case 'type':
      return params['type'] === 'string' ? t('fault.required') : undefined;
    case 'minLength':
      return limit === 1 ? t('fault.required') : t('fault.minLength', { n: limit });
    case 'maxLength':
      return t('fault.maxLength', { n: limit });
    case 'minItems':
      return t('fault.minItems', { n: limit });
    case 'const':
      return t('fault.const');
    case 'pattern':
      return t('fault.pattern');
    case 'format':
      return format === 'person' ? t('fault.person') : t('fault.format');
    case ends.keyword:
      return t('fault.ends');
    case 'minimum':
      return t('fault.minimum', { n: limit });
    default:
      return undefined;
  }
}

import { lazy } from 'react';

/** The form editor with its validator, loaded when the first form is filled in. */
export const FormEditor = lazy(async () => ({ default: (await import('./form-editor.tsx')).FormEditor }));

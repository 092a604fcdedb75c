import js from '@eslint/js';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'http', 'https', 'net', 'child_process'],
  message: 'The sandbox and the domain have no Node: what needs it belongs in an activity.',
};
const noDriver = {
  group: ['@temporalio/client', '@temporalio/worker', '@temporalio/activity', 'pg', '@prisma/*', 'express'],
  message: 'Rules see only the desk: the engine, the database and the web stay outside.',
};
const noZodByValue = {
  group: ['zod', 'zod/*'],
  allowTypeImports: true,
  message: 'zod doubles the workflow bundle: activities parse, workflows import the inferred types.',
};
const ambient = ['process', 'fetch', 'console', 'Buffer', 'performance', 'crypto', 'require', 'WebSocket', 'navigator'];
const clock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'A rule does not ask what time it is: the desk tells it.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'A rule does not ask what time it is: the desk tells it.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'A rule gives the same answer each time it is run.',
  },
];

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'web/dist*', 'prisma/generated', 'coverage', '.countersign']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['launch/**', 'bench/**', 'test/setup/**', 'prisma/*.ts', 'evidence/**/main.ts', '**/*-cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    // the one file of the domain that hashes; dependency-cruiser keeps it out of the workflows
    ignores: ['domain/canonical.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noNode, noDriver, noZodByValue] }],
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-syntax': ['error', ...clock],
    },
  },
  {
    // the sandbox replaces Date and Math here, and the desk's clock is made of them
    files: ['workflows/durable/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);

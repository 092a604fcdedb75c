/** ESM-only packages that tests load: Jest compiles them to CommonJS along with our own code. */
const esmOnly = [
  '@borewit/text-codec',
  '@tokenizer/inflate',
  'canonicalize',
  'file-type',
  'strtok3',
  'temporal-polyfill',
  'temporal-utils',
  'token-types',
  'uint8array-extras',
];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  injectGlobals: true,
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2024' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    // its exports know no `require`
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    // the generated client is ESM; the same runtime is there for `require`
    '^@prisma/client/runtime/(.*)\\.mjs$': '@prisma/client/runtime/$1.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/.countersign', '<rootDir>/web/dist'],
};

/** Folders whose tests need neither PostgreSQL nor Temporal. */
const pure = ['domain', 'kernel', 'processes', 'rehearsal', 'rules', 'company/check'];

export default {
  // one more than the two cores of a small machine: many files wait for limits to pass, and another one computes meanwhile
  maxWorkers: 3,
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/setup/longest-first.js',
  reporters: ['default', '<rootDir>/test/setup/tally.js'],
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: pure.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
    },
    {
      ...shared,
      displayName: 'real',
      globalSetup: '<rootDir>/test/setup/global-setup.ts',
      globalTeardown: '<rootDir>/test/setup/global-teardown.ts',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...pure.map((folder) => `<rootDir>/test/${folder}/`)],
    },
  ],
};

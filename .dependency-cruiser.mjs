/** Folders of `workflows` that are no family of processes. */
const shared = 'kernel|durable|desk';

const byValue = { dependencyTypesNot: ['type-only'] };

/** Who may import whom (design, section 6). Each rule says why, to whoever breaks it. */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one file; find the third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: byValue },
    },
    {
      name: 'domain-stands-alone',
      comment: 'The domain runs in the sandbox, in the browser and in memory alike, so it imports nothing but itself.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '^node_modules/temporal-polyfill/', '^node_modules/canonicalize/', '^crypto$'] },
    },
    {
      name: 'calendar-arithmetic-in-one-place',
      comment:
        'temporal-polyfill is large and stays out of the workflow bundle: only domain/calendar computes with it.',
      severity: 'error',
      from: { path: '^(domain|workflows|rehearsal)/', pathNot: '^domain/calendar/' },
      to: { path: '^node_modules/temporal-polyfill/' },
    },
    {
      name: 'canonical-bytes-in-one-place',
      comment: 'What is hashed must come out the same everywhere: only domain/canonical.ts makes canonical text.',
      severity: 'error',
      from: { pathNot: '^domain/canonical\\.ts$' },
      to: { path: '^node_modules/canonicalize/' },
    },
    {
      name: 'hashing-in-one-place',
      comment: 'What is hashed must come out the same everywhere: in the domain only domain/canonical.ts hashes.',
      severity: 'error',
      from: { path: '^(domain|workflows)/', pathNot: '^domain/canonical\\.ts$' },
      to: { path: '^crypto$' },
    },
    {
      name: 'no-hashing-in-the-sandbox',
      comment: 'The sandbox has no crypto: whatever a workflow imports must not lead to domain/canonical.ts.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^domain/canonical\\.ts$', reachable: true },
    },
    {
      name: 'workflows-see-the-domain-only',
      comment:
        'A workflow decides and lets activities write: it knows them by type, and neither the database nor the web.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: ['^(workflows|domain)/', '^node_modules/@temporalio/(workflow|common)/'], ...byValue },
    },
    {
      name: 'one-driver-knows-the-engine',
      comment: 'Processes and words run under the rehearsal as well: only workflows/durable may import the engine.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/durable/' },
      to: { path: '^node_modules/@temporalio/' },
    },
    {
      name: 'rules-do-not-know-their-driver',
      comment: 'A process or a word that imports the durable driver cannot be rehearsed.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: ['^workflows/durable/', '^workflows/index\\.ts$'] },
      to: { path: '^workflows/durable/' },
    },
    {
      name: 'families-do-not-know-each-other',
      comment: 'If two families need the same thing, they have found a kernel word.',
      severity: 'error',
      from: { path: `^workflows/(?!${shared})([^/]+)/` },
      to: { path: '^workflows/[^/]+/', pathNot: `^workflows/($1|${shared})/` },
    },
    {
      name: 'words-do-not-know-families',
      comment: 'A kernel word serves every family, so it knows none.',
      severity: 'error',
      from: { path: `^workflows/(${shared})/` },
      to: { path: '^workflows/[^/]+/', pathNot: `^workflows/(${shared})/` },
    },
    {
      name: 'rehearsal-is-in-memory',
      comment: 'The rehearsal foretells without an engine, a database or a network.',
      severity: 'error',
      from: { path: '^rehearsal/' },
      to: { pathNot: ['^(rehearsal|workflows|domain)/', '^node_modules/zod/'] },
    },
    {
      name: 'rehearsal-takes-the-other-driver',
      comment: 'The rehearsal is the other driver of the same processes; the durable one does not run in memory.',
      severity: 'error',
      from: { path: '^rehearsal/' },
      to: { path: '^workflows/durable/', ...byValue },
    },
    {
      name: 'activities-write-and-nothing-else',
      comment: 'Activities file, sweep and send: they know the database and the domain, the workflows only by type.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^(workflows|api|web|worker|launch|bench)/', ...byValue },
    },
    {
      name: 'loading-runs-nothing',
      comment: 'Migrating and loading must work wherever a database is; only prisma/company tries rules out.',
      severity: 'error',
      from: { path: '^prisma/', pathNot: '^prisma/(company|generated)/' },
      to: { path: '^(workflows|rehearsal|prisma/company)/', ...byValue },
    },
    {
      name: 'a-company-is-data',
      comment:
        'Keeping a company changes its data and rehearses its rules; cases are changed by messages only, never from here.',
      severity: 'error',
      from: { path: '^prisma/' },
      to: { path: '^(activities|worker|api|web|evidence|replay|launch|bench|workflows/durable)/' },
    },
    {
      name: 'the-contract-is-for-both-sides',
      comment: 'The browser loads the contract too, so it may import zod and the domain, and nothing of Node.',
      severity: 'error',
      from: { path: '^api/contract/' },
      to: { pathNot: ['^(api/contract|domain)/', '^node_modules/(zod|@asteasolutions/zod-to-openapi)/'] },
    },
    {
      name: 'the-api-sends-messages-only',
      comment: 'The API changes a case by a message: of the workflows it imports their names, and types.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^workflows/', pathNot: '^workflows/durable/messages\\.ts$', ...byValue },
    },
    {
      name: 'the-api-reads-as-filing-reads',
      comment:
        'A preview must find whom filing would find, so it asks filing’s own questions; whatever else activities do, the worker does.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^activities/', pathNot: '^activities/(database|filing/(facts|ledgers))\\.ts$' },
    },
    {
      name: 'the-api-does-not-work',
      comment:
        'Work is done by the worker, which may run elsewhere; of the web the printed sheets take the words of the screens.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(worker|web|launch|bench)/', pathNot: '^web/i18n/[^/]+\\.json$' },
    },
    {
      name: 'the-web-knows-the-contract',
      comment:
        'Whatever the browser needs comes through the contract; a rule is never written a second time in a button.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(activities|workflows|worker|rehearsal|evidence|prisma|launch|api/(?!contract/))', ...byValue },
    },
    {
      name: 'evidence-needs-no-system',
      comment: 'Evidence is checked by whoever distrusts the system: without its engine, its API and its workers.',
      severity: 'error',
      from: { path: '^evidence/' },
      to: { path: '^(activities|workflows|worker|api|web|launch|bench)/', ...byValue },
    },
    {
      name: 'the-log-comes-in-by-the-front-door',
      comment:
        'The real log is replayed by people through the public API; whoever takes a short cut proves nothing. Who they are stands in the company files.',
      severity: 'error',
      from: { path: '^replay/' },
      to: { path: '^(activities|workflows|worker|rehearsal|prisma/(?!load/)|launch|api/(?!contract/))', ...byValue },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What a test needs and a program too belongs in the program.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-tools-in-the-product',
      comment: 'A development dependency is not there where the product runs.',
      severity: 'error',
      from: { path: '^(domain|workflows|rehearsal|activities|worker|api|evidence)/' },
      to: { dependencyTypes: ['npm-dev'], ...byValue },
    },
    {
      name: 'nothing-unknown',
      comment:
        'An import that cannot be resolved, or whose package is not in package.json, breaks on the next machine.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: { path: ['web/dist', '\\.countersign'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'module-sync', 'require', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};

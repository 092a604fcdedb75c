import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workflowBundle } from './bundle.ts';
import { root } from './home.ts';
import { buildWeb } from './web.ts';

/** Builds what a container image needs: the web inbox in web/dist and the workflows in dist/workflows.js. */
const bundle = join(root, 'dist', 'workflows.js');
mkdirSync(dirname(bundle), { recursive: true });
await buildWeb(console.log);
copyFileSync(await workflowBundle(), bundle);
console.log('built web/dist and dist/workflows.js');

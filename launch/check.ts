import { spawnSync } from 'node:child_process';
import { root } from './home.ts';

const steps = ['check:format', 'check:lint', 'check:types', 'check:dependencies', 'check:unused', 'test'];

/** Runs every check, also after one has failed, and ends with what each said. */
const results = steps.map((step) => {
  console.log(`\n── ${step}`);
  const began = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], { cwd: root, stdio: 'inherit' });
  return { step, isGood: status === 0, seconds: (Date.now() - began) / 1000 };
});

console.log();
for (const { step, isGood, seconds } of results)
  console.log(`${isGood ? 'good  ' : 'FAILED'}  ${step.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`);
process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1;

import { durable } from '../workflows/durable/durable.ts';
import { twoSteps } from './two-steps.ts';

export { floor } from './floor.ts';

const carried = durable(twoSteps);
export { carried as 'two-steps' };

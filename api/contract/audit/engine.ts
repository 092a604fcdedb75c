import { z } from 'zod';
import { instant } from '../wire.ts';

/** An event of Temporal's own history. `act` is the client's id of the act that an Update brought. */
const engineEvent = z.strictObject({
  run: z.string(),
  id: z.int(),
  type: z.string(),
  at: instant,
  name: z.string().nullable(),
  act: z.string().nullable(),
});

/** What Temporal itself remembers of the case, the earliest run first. `gone`: it no longer keeps anything of it. */
export const engineHistory = z
  .strictObject({
    state: z.enum(['kept', 'gone']),
    runs: z.array(
      z.strictObject({
        run: z.string(),
        type: z.string(),
        status: z.string(),
        startedAt: instant,
        closedAt: instant.nullable(),
      }),
    ),
    events: z.array(engineEvent),
    /** There are more events than are shown. */
    cut: z.boolean(),
  })
  .meta({ id: 'EngineHistory' });

export type EngineHistory = z.infer<typeof engineHistory>;

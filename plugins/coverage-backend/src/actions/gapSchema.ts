import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import { z as Zod } from 'zod/v3';

/** The schema of `gapAnswer`, with the zod that the registry hands in. */
export function gapSchema(z: typeof Zod) {
  return z.object({
    path: z.string(),
    priority: z.enum(PRIORITIES),
    why: z.string(),
    state: z.enum(['open', 'quick-win', 'blocked', 'exempt', 'not-measured']),
    area: z.string().nullable(),
    owners: z.array(z.string()).nullable(),
    lines: z.object({ covered: z.number(), total: z.number() }).nullable(),
    uncoveredLines: z.number(),
    targetPercent: z.number(),
    linesToTarget: z.number(),
    effort: z.string(),
    testFile: z.object({ path: z.string(), exists: z.boolean() }).nullable(),
  });
}

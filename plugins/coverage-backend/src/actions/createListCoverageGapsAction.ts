import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  GapState,
  PRIORITIES,
} from '@backstage-coverage/plugin-coverage-common';
import { AnalysisService } from '../service/AnalysisService';
import { readEntityRef } from '../service/entityRef';
import { GAP_ANSWER, gapAnswer } from './gapAnswer';
import { gapSchema } from './gapSchema';
import { readWords } from './listInput';
import { entityRefInput, READ_ONLY } from './readAction';

const STATES: GapState[] = [
  'open',
  'quick-win',
  'blocked',
  'exempt',
  'not-measured',
];

/** Lets assistants look for what is not tested. */
export function createListCoverageGapsAction(options: {
  actionsRegistry: ActionsRegistryService;
  analyses: AnalysisService;
}): void {
  const { actionsRegistry, analyses } = options;
  actionsRegistry.register({
    name: 'list-coverage-gaps',
    title: 'List the untested files of a catalog entity',
    description: `
Lists the gaps in the test coverage of a catalog entity: one per source file, the worst first.

${GAP_ANSWER}

Filters, which can be combined: priority and state (lists, or texts with commas), search (part of the path), area,
owner (as CODEOWNERS names it). Without state all are listed, also blocked and exempt ones.
Paging: pass nextCursor of an answer as cursor, with the same filters, until there is none.

Examples:
- What is dangerous: { "entityRef": "component:default/my-service", "priority": "critical,high", "state": "open,quick-win" }
- Quick wins in a folder: { "entityRef": "component:my-service", "state": "quick-win", "search": "src/billing/" }

To know what to do next, call suggest-next-tests instead.
`,
    attributes: READ_ONLY,
    schema: {
      input: z => {
        const words = z.union([z.array(z.string()), z.string()]).optional();
        return z.object({
          entityRef: entityRefInput(z),
          priority: words.describe(`Any of ${PRIORITIES.join(', ')}`),
          state: words.describe(`Any of ${STATES.join(', ')}`),
          search: z.string().optional().describe('Part of the path'),
          area: z.string().optional().describe('Name of an area'),
          owner: z.string().optional().describe('Like @org/payments'),
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(200)
            .default(20)
            .describe('Gaps in an answer'),
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the answer before'),
        });
      },
      output: z =>
        z.object({
          entityRef: z.string(),
          gaps: z.array(gapSchema(z)),
          totalGaps: z.number(),
          nextCursor: z.string().nullable(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, priority, state, ...request } = input;
      const ref = readEntityRef(entityRef, 'entityRef');
      const page = await analyses.listGaps(
        ref,
        {
          ...request,
          priority: readWords(priority, PRIORITIES, 'priority'),
          state: readWords(state, STATES, 'state'),
        },
        { credentials },
      );
      return {
        output: {
          entityRef: ref,
          gaps: page.items.map(gapAnswer),
          totalGaps: page.totalItems,
          nextCursor: page.pageInfo.nextCursor ?? null,
        },
      };
    },
  });
}

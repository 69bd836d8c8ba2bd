import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AnalysisService } from '../service/AnalysisService';
import { Caller } from '../service/Caller';
import { readEntityRef } from '../service/entityRef';
import { GAP_ANSWER, gapAnswer } from './gapAnswer';
import { gapSchema } from './gapSchema';
import { entityRefInput, READ_ONLY } from './readAction';

/** Lets assistants ask which test to write, and how it begins. */
export function createSuggestNextTestsAction(options: {
  actionsRegistry: ActionsRegistryService;
  analyses: AnalysisService;
}): void {
  const { actionsRegistry, analyses } = options;
  actionsRegistry.register({
    name: 'suggest-next-tests',
    title: 'Suggest which tests to write next for a catalog entity',
    description: `
Returns the files of a catalog entity that are worth a test most, in the order in which to write them: open gaps and
quick wins by priority, then by risk taken away per minute. For the first ones it has the beginning of a test file in
the repository's own test framework.

${GAP_ANSWER}
- skeleton: where to put the test, and its text, made of what is known of the file. Its cases fail until they are
  written; never report them as done before they assert something. null: the framework is not known.

An empty list means that nothing is open. verdict says in a sentence how the entity stands.

Example input: { "entityRef": "component:default/my-service", "limit": 3 }
`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(20)
            .default(5)
            .describe('How many files'),
          skeletons: z.coerce
            .number()
            .int()
            .min(0)
            .max(5)
            .default(1)
            .describe('For how many of them to add the beginning of a test'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          verdict: z.string(),
          next: z.array(
            gapSchema(z).extend({
              skeleton: z
                .object({ path: z.string(), text: z.string() })
                .nullable(),
            }),
          ),
          openGaps: z.number(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, limit, skeletons } = input;
      const ref = readEntityRef(entityRef, 'entityRef');
      const caller = { credentials };
      const { verdict } = await analyses.getSummary(ref, caller);
      const page = await analyses.listGaps(
        ref,
        { state: ['open', 'quick-win'], limit },
        caller,
      );
      const next = [];
      for (const [i, gap] of page.items.entries()) {
        next.push({
          ...gapAnswer(gap),
          skeleton:
            i < skeletons
              ? await skeletonOf(analyses, ref, gap.path, caller)
              : null,
        });
      }
      return {
        output: {
          entityRef: ref,
          verdict: verdict.sentence,
          next,
          openGaps: page.totalItems,
        },
      };
    },
  });
}

async function skeletonOf(
  analyses: AnalysisService,
  entityRef: string,
  path: string,
  caller: Caller,
): Promise<{ path: string; text: string } | null> {
  const { skeleton } = await analyses.getSkeleton(entityRef, path, caller);
  return skeleton && { path: skeleton.path, text: skeleton.text };
}

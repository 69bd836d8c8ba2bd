import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AnalysisService } from '../service/AnalysisService';
import { readEntityRef } from '../service/entityRef';
import { entityRefInput, READ_ONLY } from './readAction';

/** Lets assistants read all that is known, as a document. */
export function createGetCoverageReportAction(options: {
  actionsRegistry: ActionsRegistryService;
  analyses: AnalysisService;
}): void {
  const { actionsRegistry, analyses } = options;
  actionsRegistry.register({
    name: 'get-coverage-report',
    title: 'Get the coverage report of a catalog entity as Markdown',
    description: `
Returns the whole coverage report of a catalog entity as a Markdown document: verdict, numbers, kinds of tests, areas,
gaps with priorities, plan, forecast and findings. It is what people download from the Coverage tab, with the same numbers.

It can be long. For single questions call get-entity-coverage (numbers), list-coverage-gaps or get-coverage-plan.
The text comes in parts: offset is where a part begins, nextOffset where to go on, null at the end.

Example input: { "entityRef": "component:default/my-service" }
`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          offset: z.coerce
            .number()
            .int()
            .min(0)
            .default(0)
            .describe('First character; nextOffset of the answer before'),
          characters: z.coerce
            .number()
            .int()
            .min(1_000)
            .max(200_000)
            .default(40_000)
            .describe('Length of a part'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          markdown: z.string(),
          totalCharacters: z.number(),
          nextOffset: z.number().nullable(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, offset, characters } = input;
      const ref = readEntityRef(entityRef, 'entityRef');
      const report = await analyses.getReport(ref, 'markdown', { credentials });
      const end = offset + characters;
      return {
        output: {
          entityRef: ref,
          markdown: report.slice(offset, end),
          totalCharacters: report.length,
          nextOffset: end < report.length ? end : null,
        },
      };
    },
  });
}

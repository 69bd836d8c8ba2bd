import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { readEntityRef } from '../service/entityRef';
import { CoverageService } from '../service/CoverageService';
import { entityRefInput, READ_ONLY } from './readAction';

/** Lets assistants ask for an entity's coverage, over MCP. */
export function createGetEntityCoverageAction(options: {
  actionsRegistry: ActionsRegistryService;
  service: CoverageService;
}): void {
  const { actionsRegistry, service } = options;
  actionsRegistry.register({
    name: 'get-entity-coverage',
    title: 'Get the test coverage of a catalog entity',
    description: `
Returns how well a catalog entity is tested, by the latest coverage reports of its default branch:
covered and total lines, branches and functions, the commit, findings, and the files with most uncovered lines.

- A measure that is null was not measured. That is not the same as 0 %.
- snapshot is null when nothing was uploaded for the entity yet.
- Per cent is covered / total * 100; do not add up percentages of files.

Example input: { "entityRef": "component:default/my-service", "files": 5 }
`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          files: z.coerce
            .number()
            .int()
            .min(0)
            .max(100)
            .default(10)
            .describe('How many files to list, most uncovered lines first'),
        }),
      output: z => {
        const count = z.object({ total: z.number(), covered: z.number() });
        const totals = z.object({
          lines: count.extend({ partial: z.number() }),
          branches: count.nullable(),
          functions: count.nullable(),
        });
        return z.object({
          entityRef: z.string(),
          snapshot: z
            .object({
              commit: z.string(),
              branch: z.string().nullable(),
              committedAt: z.string(),
              uploadedAt: z.string(),
              flags: z.array(z.string()),
              files: z.number(),
              totals,
            })
            .nullable(),
          findings: z.array(z.string()),
          mostUncoveredFiles: z.array(z.object({ path: z.string(), totals })),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const caller = { credentials };
      const ref = readEntityRef(input.entityRef, 'entityRef');
      const { snapshot, findings } = await service.getOverview(ref, caller);
      const { items } =
        input.files > 0
          ? await service.listFiles(ref, { limit: input.files }, caller)
          : { items: [] };
      return {
        output: {
          entityRef: ref,
          snapshot: snapshot && {
            commit: snapshot.commit,
            branch: snapshot.branch,
            committedAt: snapshot.committedAt,
            uploadedAt: snapshot.uploadedAt,
            flags: snapshot.flags,
            files: snapshot.files,
            totals: snapshot.totals,
          },
          findings: findings.map(finding => finding.message),
          mostUncoveredFiles: items.map(({ path, totals }) => ({
            path,
            totals,
          })),
        },
      };
    },
  });
}

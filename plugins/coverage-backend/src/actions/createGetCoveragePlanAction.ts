import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  formatEffort,
  PlanPhase,
} from '@backstage-coverage/plugin-coverage-common';
import { AnalysisService } from '../service/AnalysisService';
import { readEntityRef } from '../service/entityRef';
import { entityRefInput, READ_ONLY } from './readAction';

/** Lets assistants read an entity's plan, and try what another would give. */
export function createGetCoveragePlanAction(options: {
  actionsRegistry: ActionsRegistryService;
  analyses: AnalysisService;
}): void {
  const { actionsRegistry, analyses } = options;
  actionsRegistry.register({
    name: 'get-coverage-plan',
    title: 'Get the plan to a coverage target of a catalog entity',
    description: `
Returns the way from the present line coverage of a catalog entity to its target, in phases with files, gain and effort.

- Without target, capacity, strategy and by it is the plan that holds. With any of them it is what the plan would be;
  nothing is changed by asking.
- fromPercent and toPercent are of the whole entity. reachesTarget false: the files can not be covered that far, or not
  in time; ceilingPercent is what is possible.
- measure files: nothing was measured yet, and files with tests are counted instead of lines.
- steps holds the first files of each phase; moreSteps says how many are left out.

Examples:
- { "entityRef": "component:default/my-service" }
- What if we want 90 % with eight hours a week: { "entityRef": "component:my-service", "target": 90, "capacity": 8 }
`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          target: z.coerce
            .number()
            .min(0)
            .max(100)
            .optional()
            .describe('Line coverage to reach, per cent'),
          capacity: z.coerce
            .number()
            .min(0.5)
            .max(1000)
            .optional()
            .describe('Hours a week for writing tests'),
          strategy: z
            .enum(['target', 'theme'])
            .optional()
            .describe(
              'target: in order of worth; theme: what belongs together',
            ),
          by: z
            .string()
            .regex(/^\d{4}-\d\d-\d\d$/)
            .optional()
            .describe('Due date, like 2027-06-30'),
          steps: z.coerce
            .number()
            .int()
            .min(0)
            .max(100)
            .default(10)
            .describe('Files to list of each phase'),
        }),
      output: z => {
        const percent = z.number().nullable();
        return z.object({
          entityRef: z.string(),
          measure: z.enum(['lines', 'files']),
          targetPercent: z.number(),
          fromPercent: percent,
          toPercent: percent,
          ceilingPercent: percent,
          reachesTarget: z.boolean(),
          effort: z.string(),
          endsOn: z.string().nullable(),
          phases: z.array(
            z.object({
              name: z.string(),
              description: z.string().nullable(),
              fromPercent: percent,
              toPercent: percent,
              effort: z.string(),
              endsOn: z.string(),
              steps: z.array(
                z.object({
                  path: z.string(),
                  priority: z.string(),
                  why: z.string(),
                  fromPercent: z.number(),
                  toPercent: z.number(),
                  gain: z.number(),
                  effort: z.string(),
                  testFile: z.string().nullable(),
                }),
              ),
              moreSteps: z.number(),
            }),
          ),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const { entityRef, steps, ...request } = input;
      const ref = readEntityRef(entityRef, 'entityRef');
      const plan = await analyses.getPlan(ref, withoutUndefined(request), {
        credentials,
      });
      return {
        output: {
          entityRef: ref,
          measure: plan.measure,
          targetPercent: plan.options.target,
          fromPercent: plan.from,
          toPercent: plan.to,
          ceilingPercent: plan.ceiling,
          reachesTarget: plan.reachesTarget,
          effort: formatEffort(plan.effort),
          endsOn: plan.endsOn,
          phases: plan.phases.map(phase => phaseAnswer(phase, steps)),
        },
      };
    },
  });
}

function phaseAnswer(phase: PlanPhase, steps: number) {
  return {
    name: phase.name,
    description: phase.description,
    fromPercent: phase.from,
    toPercent: phase.to,
    effort: formatEffort(phase.effort),
    endsOn: phase.endsOn,
    steps: phase.steps.slice(0, steps).map(step => ({
      path: step.path,
      priority: step.level,
      why: step.rationale,
      fromPercent: step.from,
      toPercent: step.to,
      gain: step.gain,
      effort: formatEffort(step.effort),
      testFile: step.testFile?.path ?? null,
    })),
    moreSteps: Math.max(0, phase.steps.length - steps),
  };
}

/** A knob that is named, even as undefined, makes another plan. */
function withoutUndefined<T extends object>(request: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  NO_VALUE,
  SCORECARD_DIMENSIONS,
  ScorecardFilter,
  ScorecardGroup,
  ScorecardNumbers,
} from '@backstage-coverage/plugin-coverage-common';
import { ScorecardService } from '../scorecard/ScorecardService';
import { readWords } from './listInput';
import { READ_ONLY } from './readAction';

const LEVELS = ['gold', 'silver', 'bronze', 'none', 'no-data'] as const;
const TRACKS = [
  'reached',
  'on-track',
  'at-risk',
  'off-track',
  'unknown',
] as const;

/** Lets assistants compare teams, systems and domains. */
export function createGetCoverageScorecardAction(options: {
  actionsRegistry: ActionsRegistryService;
  scorecard: Pick<ScorecardService, 'getSummary' | 'listGroups'>;
}): void {
  const { actionsRegistry, scorecard } = options;
  actionsRegistry.register({
    name: 'get-coverage-scorecard',
    title: 'Get the test coverage of the organisation, a team or a system',
    description: `
Returns the test coverage of all entities that the caller may see, or of those that the filters leave: weighted and
median line coverage, how many report, how they stand against their targets, open gaps by priority. With "by" it also
compares groups of them, most uncovered lines first.

- weightedPercent is all covered lines / all lines; medianPercent is the entity in the middle. They differ where a few
  large components are tested unlike the rest: name which one you quote.
- Entities that do not report have no coverage; they are counted in notReporting and never as 0 %.
- exempt and deprecated entities are counted and in no other number. hidden: entities that the caller may not see.
- reached, onTrack, atRisk and offTrack are of those with a target, a date and a forecast. change is in percentage points over changeDays days.
- simulated: some of the numbers are made up by the demo's generator; say so when you quote them.

by: ${SCORECARD_DIMENSIONS.join(
      ', ',
    )}. owner takes owners as they are; group adds what the groups below own.
Filters, which can be combined, take an entity ref (owner, group, system, domain) or a word (type, lifecycle, tier, tag,
language), ${NO_VALUE} for entities without one; level and track take lists, or texts with commas.

Examples:
- The organisation: {}
- Which teams have most untested code: { "by": "owner", "limit": 10 }
- The systems of a domain: { "by": "system", "domain": "domain:default/payments" }
- A team with all teams below it: { "group": "group:default/platform" }
- Owners of important services that miss their targets: { "by": "owner", "tier": "1", "lifecycle": "production", "track": "at-risk,off-track" }
`,
    attributes: READ_ONLY,
    schema: {
      input: z => {
        const one = z.string().optional();
        const words = z.union([z.array(z.string()), z.string()]).optional();
        return z.object({
          by: z
            .enum(SCORECARD_DIMENSIONS)
            .optional()
            .describe('What to group by; without it there are no groups'),
          owner: one.describe('Entity ref of an owner'),
          group: one.describe('Entity ref of a group, with those below it'),
          system: one.describe('Entity ref of a system'),
          domain: one.describe('Entity ref of a domain'),
          type: one.describe('Like service'),
          lifecycle: one.describe('Like production'),
          tier: one.describe('Like 1'),
          tag: one.describe('Like pci'),
          language: one.describe('Like Python, as written by the scorecard'),
          level: words.describe(`Any of ${LEVELS.join(', ')}`),
          track: words.describe(
            `Whether the target is reached by its date: any of ${TRACKS.join(
              ', ',
            )}`,
          ),
          search: one.describe('Part of a name, title, owner or system'),
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(100)
            .default(20)
            .describe('Groups in an answer'),
        });
      },
      output: z => {
        const numbers = z.object({
          entities: z.number(),
          reporting: z.number(),
          notReporting: z.number(),
          exempt: z.number(),
          deprecated: z.number(),
          stale: z.number(),
          weightedPercent: z.number().nullable(),
          medianPercent: z.number().nullable(),
          lines: z
            .object({ covered: z.number(), total: z.number() })
            .nullable(),
          change: z.number().nullable(),
          changeDays: z.number(),
          targetPercent: z.number().nullable(),
          reached: z.number(),
          onTrack: z.number(),
          atRisk: z.number(),
          offTrack: z.number(),
          openGaps: z.object({
            critical: z.number(),
            high: z.number(),
            medium: z.number(),
            low: z.number(),
          }),
          simulated: z.boolean(),
        });
        return z.object({
          total: numbers.extend({ hidden: z.number() }),
          groups: z.array(
            numbers.extend({ value: z.string(), title: z.string().nullable() }),
          ),
          totalGroups: z.number(),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const { by, limit } = input;
      const caller = { credentials };
      const filter: ScorecardFilter = {
        ...(input.search ? { search: input.search } : {}),
        level: readWords(input.level, LEVELS, 'level'),
        track: readWords(input.track, TRACKS, 'track'),
        ...Object.fromEntries(
          SCORECARD_DIMENSIONS.filter(name => input[name]).map(name => [
            name,
            [input[name]],
          ]),
        ),
      };
      const summary = await scorecard.getSummary(filter, caller);
      const groups = by
        ? await scorecard.listGroups({ ...filter, by, limit }, caller)
        : { items: [], totalItems: 0 };
      return {
        output: {
          total: { ...numbersOf(summary), hidden: summary.hidden },
          groups: groups.items.map(group => ({
            ...numbersOf(group),
            value: group.value,
            title: group.title,
          })),
          totalGroups: groups.totalItems,
        },
      };
    },
  });
}

function numbersOf(
  numbers: ScorecardNumbers & Pick<ScorecardGroup, 'simulated'>,
) {
  const { summary, change, target, simulated } = numbers;
  const { tracks } = summary;
  return {
    entities: summary.entities,
    reporting: summary.reporting,
    notReporting: summary.entities - summary.reporting,
    exempt: summary.exempt,
    deprecated: summary.deprecated,
    stale: summary.stale,
    weightedPercent: summary.weighted,
    medianPercent: summary.median,
    lines: summary.lines,
    change: change.points,
    changeDays: change.days,
    targetPercent: target,
    reached: tracks.reached,
    onTrack: tracks['on-track'],
    atRisk: tracks['at-risk'],
    offTrack: tracks['off-track'],
    openGaps: summary.gaps,
    simulated,
  };
}

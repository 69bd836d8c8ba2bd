import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  percentOf,
  ScorecardFilter,
  ScorecardGroup,
} from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { dayBefore } from '../time/days';
import { gateWith } from '../__testUtils__/gateWith';
import { liveThrough } from './__testUtils__/liveThrough';
import { Organisation, organisation } from './__testUtils__/randomOrganisation';
import {
  SlowDimension,
  slowEntities,
  SlowEntity,
} from './__testUtils__/slowEntities';
import {
  slowFunnel,
  slowGroups,
  slowMatch,
  slowNumbers,
  slowTrend,
} from './__testUtils__/slowScorecard';
import { ScorecardService } from './ScorecardService';
import { VisibleEntities } from './VisibleEntities';

const DIMENSIONS: SlowDimension[] = [
  'owner',
  'group',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tier',
  'tag',
];
const caller = { credentials: mockCredentials.user() };

/** Floating-point sums depend on their order. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part,
    ),
  );
}

function serviceFor(db: Knex, visible: SlowEntity[] | 'all') {
  const catalog = catalogServiceMock({
    entities: (visible === 'all' ? [] : visible).map(({ index }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: `e${index}` },
    })),
  });
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    authorizeConditional: async ([{ permission }]) => [
      visible === 'all' || permission.name !== 'catalog.entity.read'
        ? { result: AuthorizeResult.ALLOW }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'X', resourceType: 'catalog-entity' },
          },
    ],
  });
  const deps = { auth: mockServices.auth(), catalog, permissions };
  return new ScorecardService({
    db,
    visible: new VisibleEntities({ ...deps, gate: gateWith(deps), db }),
    staleAfterDays: 14,
  });
}

/** All groups, page by page, and those below them. */
async function allGroups(
  service: ScorecardService,
  by: SlowDimension,
  filter: ScorecardFilter,
  parent?: string,
  found = new Map<string, ScorecardGroup>(),
) {
  let cursor: string | undefined;
  do {
    const page = await service.listGroups(
      { ...filter, by, parent, cursor, limit: 3 },
      caller,
    );
    for (const group of page.items) {
      if (!found.has(group.value)) {
        found.set(group.value, group);
        if (group.hasChildren) {
          await allGroups(service, by, filter, group.value, found);
        }
      }
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return found;
}

async function compare(
  db: Knex,
  { catalog }: Organisation,
  all: SlowEntity[],
  options: { isRestricted: boolean; filter: ScorecardFilter; now: Date },
) {
  const { isRestricted, filter, now } = options;
  const matches = (entity: SlowEntity) =>
    slowMatch(entity, filter, catalog.parents);
  const visible = isRestricted ? all.filter(({ hidden }) => !hidden) : all;
  const meant = visible.filter(matches);
  const service = serviceFor(db, isRestricted ? visible : 'all');

  const summary = await service.getSummary(filter, caller);
  expect(rounded(summary)).toMatchObject({
    ...(rounded(slowNumbers(meant, now)) as object),
    funnel: slowFunnel(meant),
    hidden: all.filter(matches).length - meant.length,
  });
  const trend = await service.getTrend({ ...filter, days: 45 }, caller);
  expect(trend.points).toEqual(slowTrend(meant, 45, now));
  const members = await service.listMembers({ ...filter, limit: 200 }, caller);
  expect(members.items.map(({ entityRef }) => entityRef).sort()).toEqual(
    meant.map(entity => entity.rollUp.ref).sort(),
  );
  expect(new Map(members.items.map(one => [one.entityRef, one.trend]))).toEqual(
    new Map(
      meant.map(({ rollUp, linesAt }) => [
        rollUp.ref,
        Array.from({ length: 13 }, (_, week) =>
          percentOf(linesAt(dayBefore(now, (12 - week) * 7))),
        ),
      ]),
    ),
  );
  const { items: byTrack } = await service.listGroups(
    { ...filter, by: 'owner', sort: 'on-track', order: 'desc' },
    caller,
  );
  const shares = byTrack.map(({ summary: { entities, tracks } }) =>
    entities > tracks.unknown
      ? (tracks['on-track'] + tracks.reached) / (entities - tracks.unknown)
      : -1,
  );
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  for (const by of DIMENSIONS) {
    const slow = slowGroups(meant, by, catalog.parents);
    const groups = await allGroups(service, by, filter);
    expect([...groups.keys()].sort()).toEqual([...slow.keys()].sort());
    for (const [value, group] of groups) {
      expect([by, value, rounded(group.summary)]).toEqual([
        by,
        value,
        rounded(slow.get(value)),
      ]);
    }
    const own = by === 'group' ? 'owner' : by;
    for (const { value, change, target, trend: weeks } of (
      await allGroups(service, own, filter)
    ).values()) {
      const group = meant.filter(({ values }) => values[own].includes(value));
      const { change: slowChange, target: slowTarget } = slowNumbers(
        group,
        now,
      );
      expect(rounded({ change, target })).toEqual(
        rounded({ change: slowChange, target: slowTarget }),
      );
      const today = slowTrend(group, 85, now);
      const last = today.at(-1)?.lines;
      expect(rounded(weeks.at(-1))).toEqual(
        last?.total ? rounded((last.covered / last.total) * 100) : null,
      );
    }
  }
}

describe('the scorecard of any organisation', () => {
  jest.setTimeout(300_000);
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each([
    ['SQLITE_3', 16],
    ['POSTGRES_18', 10],
  ] as const)(
    'is what a slow computation over all entities gives on %s',
    async (id, numRuns) => {
      if (!databases.supports(id)) {
        return;
      }
      const knex = await databases.init(id);
      const db = await openDatabase(mockServices.database({ knex }));
      const property = fc.assert(
        fc.asyncProperty(
          organisation,
          fc.boolean(),
          fc.constantFrom<ScorecardFilter>(
            {},
            { owner: ['group:default/a'] },
            { group: ['group:default/a'], type: ['service'] },
            { tag: ['java', 'web'], tier: ['1'] },
          ),
          async (organised, isRestricted, filter) => {
            const now = await liveThrough(db, organised);
            const all = slowEntities(organised, now);
            await compare(db, organised, all, {
              isRestricted,
              filter,
              now,
            });
          },
        ),
        { numRuns },
      );
      await expect(property).resolves.toBeUndefined();
    },
  );
});

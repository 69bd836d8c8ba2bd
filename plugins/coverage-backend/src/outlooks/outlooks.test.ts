import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  EntityPredicate,
  matchesEntity,
} from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { resolvePredicates } from '../database/policies/matchingEntities';
import {
  fill,
  matchable,
  NOW,
  randomEntity,
  RandomEntity,
  randomPredicate,
  randomTarget,
  refOf,
  STALE_AFTER_DAYS,
  time,
} from './__testUtils__/randomEntities';
import {
  AssessedEntity,
  assessEntity,
  bucketOf,
  byMissing,
  OutlookBucket,
} from './assessEntity';
import { readCounts, readTeams } from './readCounts';
import { readFirstOfBuckets, readOutlooks } from './readOutlooks';
import { TargetQuery, TriedTarget } from './TargetQuery';

const BUCKETS: OutlookBucket[] = [
  'reached',
  'onTrack',
  'behind',
  'unknown',
  'notMeasured',
];

/** One after the other, in memory. */
function slowly(
  entities: RandomEntity[],
  meant: EntityPredicate,
  tried: TriedTarget,
): (AssessedEntity & { isCounted: boolean })[] {
  return entities.flatMap((one, i) =>
    matchesEntity(meant, matchable(one))
      ? [
          {
            isCounted: one.lifecycle !== 'deprecated',
            ...assessEntity(
              {
                entityRef: refOf(i),
                title: null,
                owners: one.owners,
                counts: {
                  lines: one.lines,
                  branches: one.lines && one.branches,
                  functions: null,
                  files: one.files,
                },
                committedAt: one.lines && time(-one.committedDaysAgo),
                uploadedAt: one.lines && time(-one.uploadedDaysAgo),
                pace: one.pace,
              },
              tried,
              { now: NOW, staleAfterDays: STALE_AFTER_DAYS },
            ),
          },
        ]
      : [],
  );
}

const refsOf = (assessed: AssessedEntity[]) =>
  assessed.map(one => one.entity.entityRef);

async function compare(
  db: Knex,
  entities: RandomEntity[],
  meant: EntityPredicate,
  tried: TriedTarget,
): Promise<void> {
  const [resolved] = await resolvePredicates(db, [meant]);
  const query: TargetQuery = {
    scope: 'all',
    meant: resolved,
    target: tried,
    now: NOW,
    staleAfterDays: STALE_AFTER_DAYS,
  };
  const all = slowly(entities, meant, tried);
  const counted = all.filter(({ isCounted }) => isCounted).sort(byMissing);
  const inBucket = (bucket: OutlookBucket) =>
    counted.filter(one => bucketOf(one) === bucket);

  const { counts } = await readCounts(db, query);
  expect(counts).toEqual({
    entities: counted.length,
    exempt: 0,
    deprecated: all.length - counted.length,
    ...Object.fromEntries(
      BUCKETS.map(bucket => [bucket, inBucket(bucket).length]),
    ),
  });
  for (const bucket of BUCKETS) {
    const { items, totalItems } = await readOutlooks(db, query, {
      bucket,
      offset: 1,
      limit: 3,
    });
    expect([bucket, totalItems, refsOf(items)]).toEqual([
      bucket,
      inBucket(bucket).length,
      refsOf(inBucket(bucket).slice(1, 4)),
    ]);
    expect(items.map(({ outlook }) => outlook)).toEqual(
      inBucket(bucket)
        .slice(1, 4)
        .map(({ outlook }) => outlook),
    );
  }
  const first = await readFirstOfBuckets(db, query, {
    buckets: BUCKETS,
    limit: 2,
  });
  expect(refsOf(first).sort()).toEqual(
    BUCKETS.flatMap(bucket => refsOf(inBucket(bucket).slice(0, 2))).sort(),
  );
  const teams = await readTeams(db, query);
  expect(new Map(teams.map(team => [team.owner, team.behind]))).toEqual(
    new Map(
      [...new Set(all.flatMap(one => ownersOf(one.entity.owners)))].map(
        owner => [
          owner,
          inBucket('behind').filter(one =>
            ownersOf(one.entity.owners).includes(owner),
          ).length,
        ],
      ),
    ),
  );
}

function ownersOf(owners: string[]): (string | null)[] {
  return owners.length > 0 ? owners : [null];
}

describe('outlooks that the database tells', () => {
  jest.setTimeout(120_000);
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each([
    ['SQLITE_3', 8],
    ['POSTGRES_18', 5],
  ] as const)(
    'are those of a slow computation over all entities on %s',
    async (id, numRuns) => {
      if (!databases.supports(id)) {
        return;
      }
      const knex = await databases.init(id);
      const db = await openDatabase(mockServices.database({ knex }));
      const property = fc.assert(
        fc.asyncProperty(
          fc.array(randomEntity, { minLength: 10, maxLength: 40 }),
          fc.array(fc.tuple(randomPredicate, randomTarget), {
            minLength: 5,
            maxLength: 10,
          }),
          async (entities, asked) => {
            await fill(db, entities);
            await compare(db, entities, {}, asked[0][1]);
            for (const [meant, tried] of asked) {
              await compare(db, entities, meant, tried);
            }
          },
        ),
        { numRuns },
      );
      await expect(property).resolves.toBeUndefined();
    },
  );
});

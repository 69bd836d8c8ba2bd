import { Knex } from 'knex';
import { DatabaseCoverageStore } from '../../database/DatabaseCoverageStore';
import { refreshEntities } from '../../database/entities/refreshEntities';
import {
  Catalog,
  describe as describeEntity,
  Organisation,
  refOf,
} from './randomOrganisation';
import { commitTime } from './slowEntities';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Lets everything that happened to an organisation happen to an empty database.
 *
 * @returns when it was
 */
export async function liveThrough(
  db: Knex,
  { steps, catalog, known }: Organisation,
) {
  for (const table of [
    'entity_coverage',
    'daily_rollups',
    'current_rollups',
    'catalog_names',
    'group_parents',
    'uploads',
    'snapshots',
    'analyses',
    'entity_exemptions',
  ]) {
    await db(table).delete();
  }
  const now = new Date();
  const store = new DatabaseCoverageStore({ db, defaultBranches: ['main'] });
  const follow = async ({ parents, domains, entities }: Catalog) => {
    const name = { title: null, domain: null, parents: [] };
    await store.replaceNames(
      ['group', 'system'],
      [
        ...Object.entries(parents).map(([ref, above]) => ({
          ...name,
          ref,
          parents: above,
        })),
        ...Object.entries(domains).map(([ref, domain]) => ({
          ...name,
          ref,
          domain,
        })),
      ],
    );
    const page = entities.flatMap((entity, i) =>
      entity ? [describeEntity(i, known[i], entity)] : [],
    );
    await store.replaceEntities(
      (async function* pages() {
        yield page;
      })(),
    );
  };

  let current: Catalog = catalog;
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'sweep') {
      current = step.catalog;
      await follow(current);
    } else {
      const { entity, branch, covered, missed } = step;
      await store.saveUploads([
        {
          metadata: {
            entityRef: refOf(entity),
            commit: `c${place}`,
            branch,
            committedAt: commitTime(step, place, now),
          },
          entity: describeEntity(
            entity,
            known[entity],
            current.entities[entity],
          ),
          uploadedBy: 'ci',
          reports: {
            formats: ['lcov'],
            findings: [],
            files: [
              {
                path: 'a.ts',
                totals: {
                  lines: { total: covered + missed, covered, partial: 0 },
                  branches: null,
                  functions: null,
                },
                hash: null,
              },
            ],
            details: new Map(),
          },
          inventory: null,
          repositoryFile: null,
        },
      ]);
    }
  }
  await finish(db, known, now);
  await follow(catalog);
  await db.transaction(tx =>
    refreshEntities(
      tx,
      known.map((_, i) => refOf(i)),
    ),
  );
  return now;
}

/** What no step brings: analyses, exemptions, and uploads of other days. */
async function finish(db: Knex, known: Organisation['known'], now: Date) {
  for (const [i, { analysis, exempt, uploadedDaysAgo }] of known.entries()) {
    const entity_ref = refOf(i);
    await db('analyses')
      .insert({
        entity_ref,
        wanted_version: 1,
        analysed_version: 1,
        ...analysis,
      })
      .onConflict('entity_ref')
      .merge();
    // A little more than so many days, whatever the test takes.
    const uploaded_at = new Date(
      now.getTime() - uploadedDaysAgo * DAY_MS - 1000,
    ).toISOString();
    await db('snapshots').where({ entity_ref }).update({ uploaded_at });
    if (exempt) {
      await db('entity_exemptions').insert({
        id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
        entity_ref,
        reason: 'bought',
        expires: '2999-01-01',
        state: 'approved',
        requested_by: 'user:default/ann',
        requested_at: now.toISOString(),
      });
    }
  }
}

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CoveragePolicy,
  defaultPolicy,
  summariseAnalysis,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { component } from '../__testUtils__/coverageBackend';
import { silentAnnouncer } from '../__testUtils__/silentAnnouncer';
import { DatabaseAnalysisStore } from '../database/DatabaseAnalysisStore';
import { DatabaseCoverageStore } from '../database/DatabaseCoverageStore';
import { openDatabase } from '../database/openDatabase';
import { DatabasePolicyTargetStore } from '../database/policies/DatabasePolicyTargetStore';
import { AnalysisRefresh } from './AnalysisRefresh';
import { Analyst } from './Analyst';
import { CurrentPolicy } from './CurrentPolicy';
import { describeEntity } from './describeEntity';
import { EntityFinder } from './EntityFinder';

const names = Array.from(
  { length: 60 },
  (_, i) => `e${String(i).padStart(3, '0')}`,
);

/** A process with a policy, on a database that others may share. */
async function startProcess(
  knex: Knex,
  options: { policy?: CoveragePolicy; entities?: Entity[] } = {},
) {
  const entities = options.entities ?? names.map(name => component(name));
  const db = await openDatabase(mockServices.database({ knex }));
  const analyses = new DatabaseAnalysisStore({ db, defaultBranches: ['main'] });
  const logger = mockServices.logger.mock();
  const finder = new EntityFinder({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
  });
  const analyst = new Analyst({
    analyses,
    entities: finder,
    policies: new CurrentPolicy({
      policy: options.policy ?? defaultPolicy(),
      targets: new DatabasePolicyTargetStore({ db }),
    }),
    announcer: silentAnnouncer(db),
    logger,
  });
  const refresh = new AnalysisRefresh({
    analyses,
    analyst,
    entities: finder,
    logger,
  });
  const count = () => analyses.countStale(analyst.freshness());
  return { db, refresh, count, logger, analyst };
}

async function addToScorecard(knex: Knex) {
  const db = await openDatabase(mockServices.database({ knex }));
  const store = new DatabaseCoverageStore({ db, defaultBranches: ['main'] });
  await store.replaceEntities(
    (async function* pages() {
      yield names.map(name => describeEntity(component(name)));
    })(),
  );
}

const otherPolicy = { ...defaultPolicy(), capacity: 33 };

// Sixty analyses take a busy machine some time.
jest.setTimeout(60_000);

describe('AnalysisRefresh', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'analyses what is missing, and all after a change of the policy, on %p',
    async id => {
      const knex = await databases.init(id);
      await addToScorecard(knex);
      const first = await startProcess(knex);
      expect(await first.count()).toEqual({
        total: 60,
        stale: 60,
        failed: 0,
      });
      await first.refresh.run();
      expect(await first.count()).toEqual({ total: 60, stale: 0, failed: 0 });
      expect(first.logger.info.mock.calls.map(([text]) => text)).toEqual([
        'Analysed 50 of 60 stale entities',
        'Analysed 60 of 60 stale entities',
      ]);
      const before = await knex('analyses').first('policy_fingerprint');

      const second = await startProcess(knex, { policy: otherPolicy });
      expect(await second.count()).toMatchObject({ stale: 60 });
      await second.refresh.run();
      expect(await second.count()).toMatchObject({ stale: 0 });
      const after = await knex('analyses').distinct('policy_fingerprint');
      expect(after).toHaveLength(1);
      expect(after[0]).not.toEqual(before);
    },
  );

  it('does nothing where nothing is stale', async () => {
    const knex = await databases.init('SQLITE_3');
    await addToScorecard(knex);
    const { refresh } = await startProcess(knex);
    await refresh.run();
    const again = await startProcess(knex);
    await again.refresh.run();
    expect(again.logger.info).not.toHaveBeenCalled();
  });

  it('renews analyses of an earlier day, in which settings may have expired', async () => {
    const knex = await databases.init('SQLITE_3');
    await addToScorecard(knex);
    const { refresh, count } = await startProcess(knex);
    await refresh.run();
    await knex('analyses')
      .whereIn('entity_ref', ['component:default/e003'])
      .update({ analysed_at: '2026-01-01T23:59:59.999Z' });
    expect(await count()).toMatchObject({ stale: 1 });
    await refresh.run();
    expect(await count()).toMatchObject({ stale: 0 });
  });

  it('goes on when one fails, and tries that again in an hour', async () => {
    const knex = await databases.init('SQLITE_3');
    await addToScorecard(knex);
    const entities = names.slice(1).map(name => component(name));
    const { refresh, count, logger } = await startProcess(knex, { entities });
    await refresh.run();
    expect(await count()).toEqual({ total: 60, stale: 1, failed: 1 });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0][0]).toContain('component:default/e000');
    await refresh.run();
    expect(logger.warn).toHaveBeenCalledTimes(1);

    await knex('analyses')
      .whereNotNull('failed_at')
      .update({ failed_at: '2026-01-01T00:00:00.000Z' });
    const healed = await startProcess(knex);
    await healed.refresh.run();
    expect(await healed.count()).toEqual({ total: 60, stale: 0, failed: 0 });
  });

  it('stops between two entities when it is told to', async () => {
    const knex = await databases.init('SQLITE_3');
    await addToScorecard(knex);
    const { refresh, count } = await startProcess(knex);
    await refresh.run(AbortSignal.abort());
    expect(await count()).toMatchObject({ stale: 60 });
  });

  it('keeps no analysis of an input that has changed meanwhile', async () => {
    const knex = await databases.init('SQLITE_3');
    const { db, analyst } = await startProcess(knex);
    const entity = component('e000');
    await analyst.read(entity);
    await db('analyses').update({ wanted_version: 7 });
    const store = new DatabaseAnalysisStore({ db, defaultBranches: [] });
    const analysis = await analyst.read(entity);
    const record = {
      document: Buffer.alloc(0),
      summary: summariseAnalysis(analysis),
      criticalGaps: [],
    };
    expect(
      await store.save(record, {
        version: 6,
        snapshotId: null,
        policyFingerprint: 'x',
        factsFingerprint: 'x',
      }),
    ).toBeUndefined();
    expect(await db('analyses').first()).toMatchObject({
      wanted_version: 7,
      analysed_version: 7,
    });
  });
});

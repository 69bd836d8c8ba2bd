import { TestDatabases } from '@backstage/backend-test-utils';
import { randomBytes } from 'crypto';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import knexFactory, { Knex } from 'knex';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { lcov, lcovOfOtherTests } from './__testUtils__/coverageBackend';
import { Replica } from './__testUtils__/startReplica';

const ENTITIES = ['parallel', 'sequential', 'killed', 'cut'];

const catalogFile = ENTITIES.map(
  name => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    backstage-coverage.dev/enabled: 'true'
spec:
  type: service
  lifecycle: production
  owner: team-${name}
`,
).join('---\n');

interface Sent {
  commit: string;
  flag: string;
  report: string;
  day: number;
}

/** Flags of one commit, the same content twice, and neighbouring commits. */
const UPLOADS: Sent[] = [
  { commit: 'aaaaaaa', flag: 'unit', report: lcov, day: 1 },
  { commit: 'aaaaaaa', flag: 'e2e', report: lcovOfOtherTests, day: 1 },
  { commit: 'aaaaaaa', flag: 'unit', report: lcov, day: 1 },
  { commit: 'bbbbbbb', flag: 'unit', report: lcovOfOtherTests, day: 2 },
  { commit: 'bbbbbbb', flag: 'integration', report: lcov, day: 2 },
  { commit: 'ccccccc', flag: 'unit', report: lcov, day: 3 },
];

function formOf(entity: string, { commit, flag, report, day }: Sent): FormData {
  const form = new FormData();
  form.append(
    'metadata',
    JSON.stringify({
      entityRef: `component:default/${entity}`,
      commit,
      flag,
      branch: 'main',
      committedAt: `2026-01-0${day}T00:00:00.000Z`,
    }),
  );
  form.append('report', new Blob([report]), 'lcov.info');
  return form;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await sleep(100);
  }
}

/** What is stored of an entity, without what differs from run to run. */
async function storedOf(db: Knex, name: string) {
  const ref = `component:default/${name}`;
  const inRollUps = ['owner', `group:default/team-${name}`];
  const rows = {
    snapshots: await db('snapshots')
      .where({ entity_ref: ref })
      .orderBy('commit_id')
      .select('commit_id', 'branch', 'flags', 'committed_at', 'manifest_hash')
      .select('lines_total', 'lines_covered', 'lines_partial'),
    uploads: await db('uploads as u')
      .join('snapshots as s', 's.id', 'u.snapshot_id')
      .where('s.entity_ref', ref)
      .orderBy(['s.commit_id', 'u.flag'])
      .select('s.commit_id', 'u.flag', 'u.manifest_hash'),
    latest: await db('entity_coverage as e')
      .join('snapshots as s', 's.id', 'e.snapshot_id')
      .where('e.entity_ref', ref)
      .select('s.commit_id', 'e.lines_total', 'e.lines_covered', 'e.level'),
    days: await db('daily_coverage as d')
      .join('entity_coverage as e', 'e.id', 'd.entity_id')
      .where('e.entity_ref', ref)
      .orderBy('d.day')
      .select('d.day', 'd.lines_total', 'd.lines_covered', 'd.d_covered'),
    trend: await db('daily_rollups')
      .where({ dimension: inRollUps[0], value: inRollUps[1] })
      .whereRaw('(d_total <> 0 or d_covered <> 0 or d_reporting <> 0)')
      .orderBy('day')
      .select('day', 'd_total', 'd_covered', 'd_reporting'),
    now: await db('current_rollups')
      .where({ dimension: inRollUps[0], value: inRollUps[1] })
      .select('present', 'reporting', 'lines_total', 'lines_covered'),
  };
  return JSON.parse(JSON.stringify(rows));
}

describe('replicas on one PostgreSQL', () => {
  jest.setTimeout(240_000);
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  // `npm test` brings one.
  const hasPostgres = databases.supports('POSTGRES_18');
  const prefix = `replicas_${randomBytes(4).toString('hex')}_`;
  let dir: string;
  let admin: Knex;
  let db: Knex;
  const replicas: Replica[] = [];
  let turn = 0;

  /** Sends each upload to the next replica, as a load balancer does. */
  async function send(entity: string, upload: Sent): Promise<number> {
    turn += 1;
    const response = await replicas[turn % replicas.length].request(
      '/coverage/uploads',
      { method: 'POST', body: formOf(entity, upload) },
    );
    await response.text();
    return response.status;
  }

  beforeAll(async () => {
    if (!hasPostgres) {
      return;
    }
    dir = await mkdtemp(join(tmpdir(), 'coverage-replicas-'));
    const target = join(dir, 'catalog-info.yaml');
    await writeFile(target, catalogFile);
    const test = await databases.init('POSTGRES_18');
    const { host, port, user, password } = test.client.config.connection;
    const connection = { host, port, user, password };
    admin = knexFactory({ client: 'pg', connection });
    const often = {
      frequency: { seconds: 2 },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 1 },
    };
    const config = {
      backend: {
        database: { client: 'pg', connection, prefix },
      },
      catalog: { locations: [{ type: 'file', target }] },
      coverage: { catalogSync: often, analysisRefresh: often },
    };
    const start = (name: string) => Replica.start({ dir, name, config });
    // The first makes the databases.
    replicas.push(await start('first'));
    replicas.push(
      ...(await Promise.all(['second', 'third', 'fourth'].map(start))),
    );
    db = knexFactory({
      client: 'pg',
      connection: { ...connection, database: `${prefix}coverage` },
    });
    await until(async () => {
      const rows = await db('entity_coverage').where('in_catalog', true);
      return rows.length === ENTITIES.length;
    });
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    await db?.destroy();
    if (hasPostgres) {
      for (const plugin of ['coverage', 'catalog', 'auth', 'app']) {
        await admin.raw(
          `drop database if exists ?? with (force)`,
          `${prefix}${plugin}`,
        );
      }
      await admin.destroy();
      await rm(dir, { recursive: true });
    }
  });

  it('store what comes at once as what comes one after the other', async () => {
    if (!hasPostgres) {
      return;
    }
    for (const upload of UPLOADS) {
      expect([200, 201]).toContain(await send('sequential', upload));
    }
    const statuses = await Promise.all(
      [...UPLOADS, ...UPLOADS].map(upload => send('parallel', upload)),
    );
    expect(statuses.filter(status => status >= 400)).toEqual([]);
    const distinct = new Set(UPLOADS.map(({ commit, flag }) => commit + flag));
    expect(statuses.filter(status => status === 201)).toHaveLength(
      distinct.size,
    );
    expect(await storedOf(db, 'parallel')).toEqual(
      await storedOf(db, 'sequential'),
    );
  });

  it('run a task once', async () => {
    if (!hasPostgres) {
      return;
    }
    const refs = ['parallel', 'sequential'].map(
      name => `component:default/${name}`,
    );
    const logs = () => replicas.map(({ log }) => log).join('');
    const before = logs().length;
    await db('analyses')
      .whereIn('entity_ref', refs)
      .update({ wanted_version: db.raw('wanted_version + 1') });
    await until(async () => {
      const stale = await db('analyses')
        .whereIn('entity_ref', refs)
        .whereRaw('analysed_version < wanted_version');
      return stale.length === 0;
    });
    // Long enough for the others to have had their turn.
    await sleep(5_000);
    const printed = logs();
    const told = printed.match(/Analysed \d+ of 2 stale entities/g) ?? [];
    expect(before).toBeLessThan(printed.length);
    expect(told).toEqual(['Analysed 2 of 2 stale entities']);
  });

  it('leave nothing of an upload whose process is killed in its transaction, and take it again', async () => {
    if (!hasPostgres) {
      return;
    }
    const [victim] = replicas.splice(3, 1);
    // The upload's transaction waits here, with its snapshot written.
    const lock = await db.transaction();
    await lock('entity_coverage')
      .where({ entity_ref: 'component:default/killed' })
      .forUpdate();
    const [upload] = UPLOADS;
    const answer = victim
      .request('/coverage/uploads', {
        method: 'POST',
        body: formOf('killed', upload),
      })
      .then(
        ({ status }) => String(status),
        () => 'cut off',
      );
    await until(async () => {
      const waiting = await db('pg_stat_activity')
        .where({ datname: `${prefix}coverage`, wait_event_type: 'Lock' })
        .whereILike('query', '%entity_coverage%');
      return waiting.length > 0;
    });
    await victim.kill();
    expect(await answer).toBe('cut off');
    await lock.rollback();

    const empty = await storedOf(db, 'killed');
    expect(empty).toMatchObject({ snapshots: [], uploads: [], latest: [] });
    expect(await send('killed', upload)).toBe(201);
    expect((await storedOf(db, 'killed')).snapshots).toHaveLength(1);
  });

  it('leave nothing of an upload whose process is killed in the middle of its body', async () => {
    if (!hasPostgres) {
      return;
    }
    const [victim] = replicas.splice(2, 1);
    const [upload] = UPLOADS;
    const whole = new Response(formOf('cut', upload));
    const bytes = Buffer.from(await whole.arrayBuffer());
    const half = new ReadableStream({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, bytes.length - 40));
      },
    });
    const answer = victim
      .request('/coverage/uploads', {
        method: 'POST',
        headers: { 'content-type': whole.headers.get('content-type')! },
        body: half,
        duplex: 'half',
      } as RequestInit)
      .then(
        ({ status }) => String(status),
        () => 'cut off',
      );
    await sleep(1_000);
    await victim.kill();
    expect(await answer).toBe('cut off');
    expect(await storedOf(db, 'cut')).toMatchObject({ snapshots: [] });
    expect(await send('cut', upload)).toBe(201);
  });
});

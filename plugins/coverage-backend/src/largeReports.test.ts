import fc from 'fast-check';
import { Knex } from 'knex';
import { ClientRequest, request } from 'http';
import { AddressInfo } from 'net';
import { setTimeout as sleep } from 'timers/promises';
import { gzipSync } from 'zlib';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { MULTIPART, multipartStart } from './__testUtils__/multipart';
import { permissionsWith } from './__testUtils__/permissionsWith';
import { rememberingMetrics } from './__testUtils__/rememberingMetrics';

/** What only a worker reads. */
const LARGE = 1024 * 1024;

interface File {
  /** Hits of lines from 1 up. */
  hits: number[];
  /** Of line 1: whether each outcome was taken. */
  branches: boolean[];
}

type Files = readonly File[];

const files: fc.Arbitrary<Files> = fc.array(
  fc.record({
    hits: fc.array(fc.constantFrom(0, 1, 2, 300, 5_000_000_000), {
      minLength: 1,
      maxLength: 12,
    }),
    branches: fc.array(fc.boolean(), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 30 },
);

const spaces = ' '.repeat(LARGE);

const lcovFile = ({ hits, branches }: File, i: number) =>
  [
    `SF:src/${i}.ts`,
    ...branches.map((taken, n) => `BRDA:1,0,${n},${Number(taken)}`),
    ...hits.map((count, n) => `DA:${n + 1},${count}`),
    'end_of_record',
    '',
  ].join('\n');

const coberturaFile = ({ hits, branches }: File, i: number) => {
  const taken = branches.filter(Boolean).length;
  const conditions =
    branches.length > 0
      ? ` branch="true" condition-coverage="50% (${taken}/${branches.length})"`
      : '';
  const lines = hits.map(
    (count, n) =>
      `<line number="${n + 1}" hits="${count}"${n === 0 ? conditions : ''}/>`,
  );
  return `<class name="c" filename="src/${i}.ts"><lines>${lines.join(
    '',
  )}</lines></class>`;
};

const coveragePyFile = ({ hits }: File, i: number) => {
  const lines = hits.map((count, n) => [n + 1, count] as const);
  const numbers = (wanted: boolean) =>
    lines.filter(([, count]) => count > 0 === wanted).map(([line]) => line);
  const executed = numbers(true);
  const file = {
    executed_lines: executed,
    missing_lines: numbers(false),
    excluded_lines: [],
    summary: {
      covered_lines: executed.length,
      num_statements: hits.length,
      missing_lines: hits.length - executed.length,
      excluded_lines: 0,
    },
  };
  return `"src/${i}.py":${JSON.stringify(file)}`;
};

/** Each report has more bytes than the main thread reads. */
const FORMATS: Record<string, (all: Files) => string> = {
  lcov: all => `${'TN:\n'.repeat(LARGE / 4)}${all.map(lcovFile).join('')}`,
  'lcov that repeats its files': all =>
    `${'TN:\n'.repeat(LARGE / 4)}${[...all, ...all].map(lcovFile).join('')}${all
      .map(lcovFile)
      .join('')}`,
  cobertura: all =>
    `<?xml version="1.0"?><coverage line-rate="1">${spaces}<packages><package name="p"><classes>${all
      .map(coberturaFile)
      .join('')}</classes></package></packages></coverage>`,
  'coverage.py': all =>
    `{"meta":{"branch_coverage":false,"show_contexts":false},${spaces}"files":{${all
      .map(coveragePyFile)
      .join(',')}},"totals":{}}`,
};

const refused: Record<string, () => string | Buffer> = {
  'is cut off': () =>
    FORMATS.cobertura([{ hits: [1], branches: [] }]).slice(0, -30),
  'is of no format': () => `hello ${spaces}`,
  'is empty but for spaces': () => spaces,
  'has no line': () => 'TN:\n'.repeat(LARGE / 3),
  'has a control character in a path': () =>
    `${'TN:\n'.repeat(LARGE / 4)}SF:a\u0001.ts\nDA:1,1\nend_of_record\n`,
  'has a path that is too long': () =>
    `${'TN:\n'.repeat(LARGE / 4)}SF:${'x'.repeat(
      8_100,
    )}\nDA:1,1\nend_of_record\n`,
  'lists too many files': () =>
    `${'TN:\n'.repeat(LARGE / 4)}${Array.from(
      { length: 51 },
      (_, i) => `SF:${i}.ts\nDA:1,1\nend_of_record\n`,
    ).join('')}`,
  'declares an entity': () =>
    `<?xml version="1.0"?><!DOCTYPE coverage [<!ENTITY x "y">]><coverage line-rate="1">${spaces}</coverage>`,
  'nests without end': () =>
    `<coverage line-rate="1"><packages>${'<package>'.repeat(LARGE / 4)}`,
  'is damaged where it is packed': () => {
    const noise = Array.from({ length: 100_000 }, (_, i) =>
      lcovFile({ hits: [(i * 7919) % 104_729], branches: [] }, i),
    ).join('');
    return gzipSync(noise).subarray(0, LARGE / 4);
  },
};

/** What reports left, without ids and times. */
async function contentOf(knex: Knex) {
  const columns = {
    file_coverage: ['hash', 'data'],
    manifests: ['hash', 'data'],
    hit_chunks: ['data'],
    hit_counts: ['data'],
    uploads: ['formats', 'findings', 'lines_total', 'branches_covered'],
    snapshots: ['commit_id', 'lines_covered', 'manifest_hash'],
  };
  const contents: Record<string, string[]> = {};
  for (const [table, names] of Object.entries(columns)) {
    const rows = await knex(table).select(names);
    contents[table] = rows.map(row => JSON.stringify(row)).sort();
  }
  return contents;
}

/** A client that has sent more than a small report, and sends nothing more. */
function stuckClient(port: number): ClientRequest {
  const client = request({
    port,
    method: 'POST',
    path: '/api/coverage/uploads',
    headers: { 'content-type': MULTIPART },
  });
  client.on('error', () => {});
  client.write(multipartStart());
  client.write('TN:\n'.repeat(LARGE));
  return client;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await sleep(10);
  }
}

describe('large reports', () => {
  const { start } = coverageBackends(['SQLITE_3']);
  const withWorkers = (ingest: object, limits: object = {}) =>
    start('SQLITE_3', { config: { ingest, limits } });

  it.each(Object.entries(FORMATS))(
    'leave the same whichever thread reads them: %s',
    async (_, write) => {
      const worker = await withWorkers({ workers: 1 });
      const main = await withWorkers({ workers: 0 });
      let commits = 0;
      await fc.assert(
        fc.asyncProperty(files, async all => {
          const commit = (commits++).toString(16).padStart(40, '0');
          const report = write(all);
          const [a, b] = await Promise.all(
            [worker, main].map(one => one.upload({ commit }, report, 'report')),
          );
          expect([a.status, a.body.snapshot?.totals]).toEqual([
            b.status,
            b.body.snapshot?.totals,
          ]);
        }),
        { numRuns: 8 },
      );
      expect(await contentOf(worker.knex)).toEqual(await contentOf(main.knex));
    },
  );

  it('are refused alike in whichever thread', async () => {
    const limits = { files: 50 };
    const worker = await withWorkers({ workers: 1 }, limits);
    const main = await withWorkers({ workers: 0 }, limits);
    for (const [what, write] of Object.entries(refused)) {
      const report = write();
      const [a, b] = await Promise.all(
        [worker, main].map(one => one.upload({}, report, 'report')),
      );
      expect([what, a.status, a.body.error]).toEqual([
        what,
        b.status,
        b.body.error,
      ]);
      expect([400, 413]).toContain(a.status);
    }
    expect((await contentOf(worker.knex)).snapshots).toEqual([]);
  });

  it('are analysed in a worker as they are in the main thread', async () => {
    const all = Array.from({ length: 400 }, (_, i) => ({
      hits: [i % 3, i % 2, 0],
      branches: [],
    }));
    const analyses = await Promise.all(
      [0, 1].map(async workers => {
        const { upload, get } = await withWorkers({ workers });
        await upload({}, FORMATS.lcov(all), 'report').expect(201);
        const { body } = await get(
          '/entities/component/default/shop/analysis',
        ).expect(200);
        return JSON.stringify(body)
          .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"now"')
          .replace(body.snapshot.id, 'id');
      }),
    );
    expect(analyses[1]).toEqual(analyses[0]);
    expect(analyses[1]).toContain('src/399.ts');
  });

  it('leave the worker to others when their client goes', async () => {
    const { service, gauges, measured } = rememberingMetrics();
    const { upload, server } = await start('SQLITE_3', {
      services: [permissionsWith({}), service.factory],
      config: { ingest: { workers: 1 } },
    });
    const { port } = server.address() as AddressInfo;
    const client = stuckClient(port);
    const waiting = gauges['coverage.workers.waiting'];
    await until(async () => measured['coverage.uploads.running'].length > 0);
    const next = upload({}, FORMATS.lcov([{ hits: [1], branches: [] }]));
    const answer = next.then(({ status }) => status);
    await until(async () => (await waiting()) === 1);
    client.destroy();
    expect(await answer).toBe(201);
    expect(await waiting()).toBe(0);
    expect(measured['coverage.workers.wait.duration']).toEqual([
      [expect.any(Number), { task: 'readReport' }],
    ]);
  });

  it('end with one sentence when a worker has not the memory, and the next is read', async () => {
    const { upload, knex } = await withWorkers({
      workers: 1,
      workerMemory: 64,
    });
    const many = Array.from({ length: 300_000 }, (_, i) =>
      lcovFile({ hits: [1], branches: [] }, i),
    ).join('');
    const answer = await upload({}, many);
    expect(answer.status).toBe(413);
    expect(answer.body.error.message).toBe(
      "Reading 'lcov.info' takes more memory than a worker may have (coverage.ingest.workerMemory); nothing was stored; send it as several reports",
    );
    expect((await contentOf(knex)).snapshots).toEqual([]);
    await upload({}, FORMATS.lcov([{ hits: [1], branches: [] }])).expect(201);
  });
});

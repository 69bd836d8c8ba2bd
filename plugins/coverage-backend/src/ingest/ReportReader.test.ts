import { gzipSync } from 'node:zlib';
import { mockServices } from '@backstage/backend-test-utils';
import {
  CoverageFormat,
  coverageFormats,
} from '@backstage-coverage/plugin-coverage-node';
import { totalsOfDetail } from '@backstage-coverage/plugin-coverage-common';
import { readCoverageConfig } from '../config';
import { WorkerPool } from '../workers/WorkerPool';
import { ReportReader } from './ReportReader';

const { limits } = readCoverageConfig(mockServices.rootConfig());

/** One line a file, as another package might read it. */
const listFormat: CoverageFormat = {
  id: 'list',
  title: 'List',
  hitsPolicy: 'max',
  detect: head =>
    Number(Buffer.from(head).toString('latin1', 0, 5) === 'list\n'),
  async parse(report, sink) {
    let text = '';
    for await (const chunk of report) {
      text += Buffer.from(chunk).toString();
    }
    for (const path of text.trim().split('\n').slice(1)) {
      const detail = {
        lines: Uint32Array.of(1),
        hits: Uint32Array.of(1),
        branches: null,
        functions: null,
      };
      sink({ path, detail, totals: totalsOfDetail(detail) });
    }
  },
};

async function* once(text: string) {
  yield Buffer.from(text);
}

/** With memory of their own, as a request brings them. */
async function* chunksOf(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 65_536) {
    yield bytes.slice(start, start + 65_536);
  }
}

/** What a report has, by path. */
async function found(report: Uint8Array, workers: WorkerPool | undefined) {
  const reader = new ReportReader({
    formats: coverageFormats,
    limits,
    workers,
    onParsed: () => {},
  });
  const { files } = await reader.read(
    { fileName: 'report', stream: chunksOf(report) },
    { usage: { bytes: 0, files: 0 }, signal: new AbortController().signal },
  );
  const entries = files.map(({ path, totals, detail, hits }) => ({
    path,
    totals,
    detail: detail?.hash.toString('hex'),
    hits: hits?.toString('hex'),
  }));
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe('ReportReader', () => {
  jest.setTimeout(60_000);
  let workers: WorkerPool;
  let inWorkers: string[];

  beforeEach(() => {
    inWorkers = [];
    workers = new WorkerPool({ threads: 1, memory: 256 });
    workers.onWaited(task => inWorkers.push(task));
  });
  afterEach(() => workers.close());

  function read(text: string) {
    const parsed: string[] = [];
    const reader = new ReportReader({
      formats: [...coverageFormats, listFormat],
      limits,
      workers,
      onParsed: ({ format }) => parsed.push(format),
    });
    const usage = { bytes: 0, files: 0 };
    return reader
      .read(
        { fileName: 'report', stream: once(text) },
        { usage, signal: new AbortController().signal },
      )
      .then(({ format, files }) => ({
        format,
        paths: files.map(({ path }) => path),
        parsed,
        usage,
      }));
  }

  it('reads large reports of other packages itself', async () => {
    const paths = Array.from({ length: 120_000 }, (_, i) => `src/${i}.x`);
    const text = `list\n${paths.join('\n')}`;
    const { usage, ...report } = await read(text);
    expect(report).toEqual({ format: 'list', paths, parsed: ['list'] });
    expect(usage).toEqual({ bytes: text.length, files: paths.length });
    expect(inWorkers).toEqual([]);
  });

  it('has a worker read large reports of its own formats, beside others', async () => {
    const paths = Array.from({ length: 1_200 }, (_, i) => `src/${i}.ts`);
    const text = `${'TN:\n'.repeat(300_000)}${paths
      .map(path => `SF:${path}\nDA:1,1\nend_of_record\n`)
      .join('')}`;
    const { usage, ...report } = await read(text);
    expect(report).toEqual({ format: 'lcov', paths, parsed: ['lcov'] });
    expect(usage).toEqual({ bytes: text.length, files: paths.length });
    expect(inWorkers).toEqual(['readReport']);
  });

  it.each(['plain', 'packed'])(
    'finds the same in a worker as itself, %s, also where files are repeated',
    async packing => {
      const record = (i: number) =>
        `SF:src/${(i * 7) % 9_000}.ts\n${Array.from(
          { length: 20 },
          (_, line) =>
            `DA:${line + 1 + (i % 3)},${(i * i + line * 7_919) % 997}\n`,
        ).join('')}end_of_record\n`;
      const text = Array.from({ length: 30_000 }, (_, i) => record(i)).join('');
      const report = Buffer.from(text);
      const sent = packing === 'packed' ? gzipSync(report) : report;
      const expected = await found(sent, undefined);
      expect(expected).toHaveLength(9_000);
      expect(await found(sent, workers)).toEqual(expected);
      expect(inWorkers).toEqual(['readReport']);
    },
  );

  it('reads large JSON in a worker as it does itself', async () => {
    const files = Array.from({ length: 3_000 }, (_, i) => {
      const ids = Array.from({ length: 12 }, (__, id) => id);
      const location = (id: number) => ({
        start: { line: id + 1, column: 0 },
        end: { line: id + 1, column: 9 },
      });
      const path = `/repo/src/${i}.ts`;
      return [
        path,
        {
          path,
          statementMap: Object.fromEntries(
            ids.map(id => [id, location(id + (i % 5))]),
          ),
          s: Object.fromEntries(ids.map(id => [id, (i * id) % 7])),
          fnMap: {},
          f: {},
          branchMap: {},
          b: {},
        },
      ];
    });
    const report = Buffer.from(JSON.stringify(Object.fromEntries(files)));
    const expected = await found(report, undefined);
    expect(expected).toHaveLength(3_000);
    expect(await found(report, workers)).toEqual(expected);
    expect(inWorkers).toEqual(['readReport']);
  });

  it('reads small reports itself', async () => {
    const { format } = await read('SF:a.ts\nDA:1,1\nend_of_record\n');
    expect(format).toBe('lcov');
    expect(inWorkers).toEqual([]);
  });
});

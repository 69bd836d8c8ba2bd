import fc from 'fast-check';
import { SnapshotSummary } from '../api/coverageTypes';
import { LineDetail, totalsOfDetail } from '../model/FileCoverage';
import { sumTotals } from '../model/CoverageTotals';
import { uncoveredOf } from '../model/ratio';
import { ComparableFile, compareFiles, newlyUncovered } from './compareFiles';
import { compareLines } from './compareLines';
import { compareSnapshots } from './compareSnapshots';
import { FileChange } from './SnapshotComparison';

interface TestFile extends ComparableFile {
  detail: LineDetail;
}

const detailOf = (hits: Record<number, number>): LineDetail => ({
  lines: Uint32Array.from(Object.keys(hits).map(Number)),
  hits: Uint32Array.from(Object.values(hits)),
  branches: null,
  functions: null,
});

function fileOf(path: string, hits: Record<number, number>): TestFile {
  const detail = detailOf(hits);
  return {
    path,
    detail,
    totals: totalsOfDetail(detail),
    detailId: JSON.stringify(hits),
  };
}

const summaryOf = (commit: string, files: TestFile[]): SnapshotSummary => ({
  id: commit,
  commit,
  branch: 'main',
  committedAt: '2027-01-01T00:00:00.000Z',
  uploadedAt: '2027-01-01T00:00:00.000Z',
  flags: ['unit'],
  carried: [],
  files: files.length,
  filesWithLines: files.length,
  totals: sumTotals(files.map(file => file.totals)),
  detail: 'lines',
});

/** As a backend compares that reads every line. */
function compare(base: TestFile[], head: TestFile[], mostFiles = 1000) {
  const find = (files: TestFile[], { path }: FileChange) =>
    files.find(file => file.path === path);
  const changes = compareFiles(base, head).map((change): FileChange => {
    const [before, after] = [find(base, change), find(head, change)];
    return before && after
      ? { ...change, untouched: compareLines(before.detail, after.detail) }
      : change;
  });
  return compareSnapshots(
    { summary: summaryOf('aaaaaaa', base), counted: base },
    { summary: summaryOf('bbbbbbb', head), counted: head },
    changes,
    {
      areas: [
        { name: 'jobs', include: ['jobs/**'] },
        { name: 'all else', include: ['**/*.ts'], exclude: ['lib/**'] },
      ],
      lineDetail: { files: changes.length, compared: changes.length },
      mostFiles,
    },
  );
}

const filesArbitrary = fc
  .uniqueArray(
    fc.record({
      path: fc.constantFrom('jobs/a.ts', 'jobs/b.ts', 'src/c.ts', 'lib/d.ts'),
      hits: fc.dictionary(
        fc.integer({ min: 1, max: 6 }).map(String),
        fc.integer({ min: 0, max: 1 }),
      ),
    }),
    { selector: ({ path }) => path },
  )
  .map(files => files.map(({ path, hits }) => fileOf(path, hits)));

const OPPOSITE = {
  added: 'removed',
  removed: 'added',
  better: 'worse',
  worse: 'better',
  changed: 'changed',
} as const;

describe('compareSnapshots', () => {
  it('finds nothing between a snapshot and itself', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        expect(compare(files, [...files].reverse())).toMatchObject({
          files: [],
          areas: [],
          untouched: { lost: 0, gained: 0 },
          fileCounts: { added: 0, removed: 0, better: 0, worse: 0, changed: 0 },
        });
      }),
    );
  });

  it('turns gains into losses when the two are swapped', () => {
    fc.assert(
      fc.property(filesArbitrary, filesArbitrary, (base, head) => {
        const there = compare(base, head);
        const back = new Map(
          compare(head, base).files.map(change => [change.path, change]),
        );
        expect(back.size).toBe(there.files.length);
        for (const { path, kind, untouched, ...totals } of there.files) {
          expect(back.get(path)).toEqual({
            path,
            kind: OPPOSITE[kind],
            base: totals.head,
            head: totals.base,
            untouched: untouched && {
              lost: untouched.gained,
              gained: untouched.lost,
            },
          });
        }
        expect(compare(head, base).areas).toEqual(
          there.areas.map(area => ({
            ...area,
            base: area.head,
            head: area.base,
          })),
        );
      }),
    );
  });

  it('adds up to the change of the whole', () => {
    fc.assert(
      fc.property(filesArbitrary, filesArbitrary, (base, head) => {
        const { files, ...result } = compare(base, head);
        const [before, after] = [result.base, result.head].map(snapshot =>
          uncoveredOf(snapshot.totals.lines),
        );
        const sum = (changes: Parameters<typeof newlyUncovered>[0][]) =>
          changes.reduce((total, change) => total + newlyUncovered(change), 0);
        expect(sum(files)).toBe(after - before);
        expect(sum(result.areas)).toBe(after - before);
      }),
    );
  });

  it('sorts by newly uncovered lines, and tells better from worse by percentage', () => {
    const base = [
      fileOf('src/same.ts', { 1: 1, 2: 0 }),
      fileOf('src/grown.ts', { 1: 1, 2: 0 }),
      fileOf('src/worse.ts', { 1: 1, 2: 1 }),
      fileOf('src/moved.ts', { 1: 1, 2: 0 }),
      fileOf('src/gone.ts', { 1: 0 }),
    ];
    const head = [
      fileOf('src/same.ts', { 1: 1, 2: 0 }),
      fileOf('src/grown.ts', { 1: 1, 2: 0, 3: 1, 4: 1, 5: 1, 6: 0 }),
      fileOf('src/worse.ts', { 1: 1, 2: 0 }),
      fileOf('src/moved.ts', { 1: 0, 2: 1 }),
      fileOf('src/new.ts', { 1: 0, 2: 0 }),
    ];
    const result = compare(base, head);
    expect(result.files.map(({ path, kind }) => [path, kind])).toEqual([
      ['src/new.ts', 'added'],
      ['src/grown.ts', 'better'],
      ['src/worse.ts', 'worse'],
      ['src/moved.ts', 'changed'],
      ['src/gone.ts', 'removed'],
    ]);
    expect(result.untouched).toEqual({ lost: 2, gained: 1 });
  });

  it('lists the first files, and all where coverage was lost untouched', () => {
    const base = [
      fileOf('a.ts', { 1: 1 }),
      fileOf('b.ts', { 1: 1, 2: 0 }),
      fileOf('c.ts', { 1: 0 }),
    ];
    const head = [
      fileOf('a.ts', { 1: 1, 2: 0, 3: 0 }),
      fileOf('b.ts', { 1: 0, 2: 1 }),
      fileOf('c.ts', { 1: 1 }),
    ];
    const { files, fileCounts } = compare(base, head, 1);
    expect(files.map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
    expect(fileCounts).toMatchObject({ worse: 1, changed: 1, better: 1 });
  });

  it('puts each file in the first area that takes it', () => {
    const { areas } = compare(
      [fileOf('jobs/a.ts', { 1: 1 }), fileOf('lib/d.ts', { 1: 1 })],
      [
        fileOf('jobs/a.ts', { 1: 0 }),
        fileOf('lib/d.ts', { 1: 0 }),
        fileOf('src/c.ts', { 1: 1 }),
      ],
    );
    expect(
      areas.map(({ name, base, head }) => [
        name,
        base.lines.covered,
        head.lines.covered,
      ]),
    ).toEqual([
      ['jobs', 1, 0],
      ['all else', 0, 1],
      [null, 1, 0],
    ]);
  });
});

describe('compareLines', () => {
  it('joins lines between which there is no other code', () => {
    expect(
      compareLines(
        detailOf({ 1: 1, 4: 1, 5: 1, 9: 1, 12: 0 }),
        detailOf({ 1: 0, 4: 0, 5: 1, 9: 0, 12: 3 }),
      ),
    ).toEqual({
      lost: {
        lines: 3,
        spans: [
          { first: 1, last: 4 },
          { first: 9, last: 9 },
        ],
      },
      gained: { lines: 1, spans: [{ first: 12, last: 12 }] },
    });
  });

  it('says nothing of a file whose instrumented lines differ', () => {
    expect(compareLines(detailOf({ 1: 1 }), detailOf({ 2: 0 }))).toBeNull();
    expect(
      compareLines(detailOf({ 1: 1 }), detailOf({ 1: 1, 2: 0 })),
    ).toBeNull();
  });
});

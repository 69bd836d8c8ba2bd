import fc from 'fast-check';
import { FileCoverage, LineDetail, totalsOfDetail } from './FileCoverage';
import { mergeAllFiles, mergeFiles } from './mergeFiles';

const takenFirst = (taken: number[]) => [...taken].sort((a, b) => b - a);

const detailArbitrary: fc.Arbitrary<LineDetail> = fc
  .record({
    lines: fc.dictionary(
      fc.integer({ min: 1, max: 60 }).map(String),
      fc.record({
        hits: fc.integer({ min: 0, max: 5 }),
        taken: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 4 }),
      }),
    ),
    identity: fc.constantFrom('none', 'order', 'targets', 'missing'),
    firstTarget: fc.integer({ min: -2, max: 3 }),
    functions: fc.option(
      fc.uniqueArray(
        fc.record({
          name: fc.constantFrom('a', 'b', 'c'),
          line: fc.integer({ min: 0, max: 9 }),
          hits: fc.integer({ min: 0, max: 5 }),
        }),
        { selector: fn => `${fn.line}:${fn.name}` },
      ),
    ),
  })
  .map(({ lines, functions, identity, firstTarget }) => {
    const rows = Object.entries(lines)
      .map(([line, row]) => ({ line: Number(line), ...row }))
      .sort((a, b) => a.line - b.line);
    const outcomes = rows.flatMap(row =>
      (identity === 'missing' ? takenFirst(row.taken) : row.taken).map(
        (taken, i) => ({ line: row.line, taken, target: firstTarget + i }),
      ),
    );
    return {
      lines: Uint32Array.from(rows, row => row.line),
      hits: Uint32Array.from(rows, row => row.hits),
      branches: outcomes.length
        ? {
            lines: Uint32Array.from(outcomes, o => o.line),
            taken: Uint8Array.from(outcomes, o => o.taken),
            ...(identity === 'order' && { isOrdered: true }),
            ...(identity === 'targets' && {
              targets: Int32Array.from(outcomes, o => o.target),
            }),
            ...(identity === 'missing' && {
              missingTargets: Int32Array.from(outcomes, o =>
                o.taken ? 0 : Math.max(o.target, 0),
              ),
            }),
          }
        : null,
      functions:
        functions &&
        [...functions].sort(
          (a, b) => a.line - b.line || (a.name < b.name ? -1 : 1),
        ),
    };
  });

const withDetail = (detail: LineDetail): FileCoverage => ({
  path: 'a.ts',
  detail,
  totals: totalsOfDetail(detail),
});

const withoutTargets = (each: FileCoverage): FileCoverage => {
  const {
    targets: _,
    missingTargets: __,
    ...branches
  } = each.detail!.branches ?? {
    lines: new Uint32Array(),
    taken: new Uint8Array(),
  };
  return withDetail({
    ...each.detail!,
    branches: each.detail!.branches && branches,
  });
};

const fileArbitrary = detailArbitrary.map(withDetail);

const file = (hits: Record<number, number>): FileCoverage =>
  withDetail({
    lines: Uint32Array.from(Object.keys(hits), Number),
    hits: Uint32Array.from(Object.values(hits)),
    branches: null,
    functions: null,
  });

describe('mergeFiles', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(fileArbitrary, fileArbitrary, fileArbitrary, (a, b, c) => {
        expect(mergeFiles(a, b)).toEqual(mergeFiles(b, a));
        // With and without targets is for mergeAllFiles to put in order.
        const [x, y, z] = [a, b, c].map(withoutTargets);
        expect(mergeFiles(mergeFiles(x, y), z)).toEqual(
          mergeFiles(x, mergeFiles(y, z)),
        );
        expect(mergeFiles(a, a)).toEqual(a);
      }),
    );
  });

  it('never has fewer covered lines than either', () => {
    fc.assert(
      fc.property(fileArbitrary, fileArbitrary, (a, b) => {
        const { lines } = mergeFiles(a, b).totals;
        expect(lines.covered).toBeGreaterThanOrEqual(
          Math.max(a.totals.lines.covered, b.totals.lines.covered),
        );
        expect(lines.total).toBeGreaterThanOrEqual(
          Math.max(a.totals.lines.total, b.totals.lines.total),
        );
        expect(lines.covered).toBeLessThanOrEqual(lines.total);
        expect(lines.partial).toBeLessThanOrEqual(lines.covered);
      }),
    );
  });

  it('takes the higher count, or the sum where records add up', () => {
    const [a, b] = [file({ 1: 2, 2: 0 }), file({ 1: 3, 4: 1 })];
    expect(mergeFiles(a, b).detail?.hits).toEqual(Uint32Array.of(3, 0, 1));
    expect(mergeFiles(a, b, 'sum').detail?.hits).toEqual(
      Uint32Array.of(5, 0, 1),
    );
    const many = file({ 1: 0xffffffff });
    expect(mergeFiles(many, many, 'sum').detail?.hits).toEqual(
      Uint32Array.of(0xffffffff),
    );
  });

  it('joins the sides of a decision that two runs took', () => {
    const side = (...taken: number[]) =>
      withDetail({
        lines: Uint32Array.of(3),
        hits: Uint32Array.of(1),
        branches: {
          lines: Uint32Array.of(3, 3),
          taken: Uint8Array.from(taken),
        },
        functions: null,
      });
    const merged = mergeFiles(side(1, 0), side(0, 1));
    expect(merged.totals.branches).toEqual({ total: 2, covered: 2 });
    expect(merged.totals.lines.partial).toBe(0);
  });

  it('joins outcomes by where they go', () => {
    const to = (targets: number[], ...taken: number[]) =>
      withDetail({
        lines: Uint32Array.of(3),
        hits: Uint32Array.of(1),
        branches: {
          lines: new Uint32Array(targets.length).fill(3),
          taken: Uint8Array.from(taken),
          targets: Int32Array.from(targets),
        },
        functions: null,
      });
    expect(mergeFiles(to([4, 9], 1, 0), to([-1, 9], 0, 0))).toEqual(
      to([-1, 4, 9], 0, 1, 0),
    );
  });

  it('keeps the better totals where one has no line detail', () => {
    const detailed = file({ 1: 1, 2: 0 });
    const totalsOnly: FileCoverage = {
      path: 'a.ts',
      detail: null,
      totals: {
        lines: { total: 2, covered: 2, partial: 0 },
        branches: null,
        functions: null,
      },
    };
    expect(mergeFiles(detailed, totalsOnly)).toEqual(totalsOnly);
    expect(mergeFiles(totalsOnly, detailed)).toEqual(totalsOnly);
  });

  it('does not count lines that both reports list but do not count', () => {
    const listed = file({ 1: 1, 2: 1, 3: 0 });
    const truth: FileCoverage = {
      ...listed,
      totals: {
        lines: { total: 2, covered: 1, partial: 0 },
        branches: null,
        functions: null,
      },
    };
    expect(mergeFiles(truth, truth).totals).toEqual(truth.totals);
  });

  it('gives the same whatever the order, with totals-only records among them', () => {
    const totalsOnly = fc
      .tuple(fc.nat(70), fc.nat(70), fc.option(fc.nat(9)))
      .map(
        ([a, b, branches]): FileCoverage => ({
          path: 'a.ts',
          detail: null,
          totals: {
            lines: { total: a + b, covered: a, partial: 0 },
            branches:
              branches === null ? null : { total: 9, covered: branches },
            functions: null,
          },
        }),
      );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fileArbitrary, totalsOnly), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.infiniteStream(fc.nat()),
        (files, numbers) => {
          const keys = new Map(files.map(f => [f, numbers.next().value]));
          const shuffled = [...files].sort(
            (a, b) => keys.get(a)! - keys.get(b)!,
          );
          expect(mergeAllFiles(shuffled)).toEqual(mergeAllFiles(files));
        },
      ),
    );
  });
});

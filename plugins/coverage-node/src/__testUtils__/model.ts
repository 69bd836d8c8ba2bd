import fc from 'fast-check';
import {
  FileCoverage,
  LineDetail,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';

/** Chunk sizes that cut a report in all places. */
export const chunkSizes = fc.array(fc.integer({ min: 1, max: 50 }), {
  minLength: 1,
  maxLength: 5,
});

const branchesOfLine = fc.array(fc.boolean(), { maxLength: 3 });

const line = fc.record({
  line: fc.integer({ min: 1, max: 500 }),
  hits: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffffffff })),
  branches: branchesOfLine,
});

const detail: fc.Arbitrary<LineDetail> = fc
  .record({
    lines: fc.uniqueArray(line, { selector: l => l.line, maxLength: 12 }),
    functions: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('main', 'a,b', 'Größe', 'operator<', 'x&y', 'f'),
        line: fc.integer({ min: 1, max: 500 }),
        hits: fc.integer({ min: 0, max: 1000 }),
      }),
      { selector: f => f.name, maxLength: 4 },
    ),
  })
  .map(({ lines, functions }) => {
    lines.sort((a, b) => a.line - b.line);
    // Formats list taken outcomes first where they only count them.
    const outcomes = lines.flatMap(l =>
      l.branches
        .map(Number)
        .sort((a, b) => b - a)
        .map(taken => ({ line: l.line, taken })),
    );
    return {
      lines: Uint32Array.from(lines, l => l.line),
      hits: Uint32Array.from(lines, l => l.hits),
      branches:
        outcomes.length > 0
          ? {
              lines: Uint32Array.from(outcomes, o => o.line),
              taken: Uint8Array.from(outcomes, o => o.taken),
            }
          : null,
      functions:
        functions.length > 0
          ? functions.sort(
              (a, b) => a.line - b.line || (a.name < b.name ? -1 : 1),
            )
          : null,
    };
  });

/** Files of a report, of which the first one has a line. */
export const model: fc.Arbitrary<FileCoverage[]> = fc
  .uniqueArray(
    fc.record({
      path: fc.constantFrom('a.ts', 'src/b c.py', 'ü/é.go', 'x&"<y>.c', '../d'),
      detail,
    }),
    { selector: file => file.path, minLength: 1, maxLength: 4 },
  )
  .filter(files => files.some(file => file.detail.lines.length > 0))
  .map(files =>
    files.map(file => ({ ...file, totals: totalsOfDetail(file.detail) })),
  );

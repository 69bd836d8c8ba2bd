import fc from 'fast-check';
import {
  FileCoverage,
  LineDetail,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { chunkSizes, model } from './model';
import { parseChunks } from './parse';

/**
 * Whatever is printed is read the same, in whatever chunks.
 *
 * @param keeps - what the format can say of a file's lines
 */
export async function expectReadsBack(
  format: CoverageFormat,
  print: (files: FileCoverage[]) => string,
  keeps: (detail: LineDetail) => LineDetail,
) {
  await fc.assert(
    fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
      const read = await parseChunks(format, print(files), sizes);
      expect(read.findings).toEqual([]);
      expect(read.files).toEqual(
        files.map(({ path, detail }) => {
          const kept = keeps(detail!);
          return { path, detail: kept, totals: totalsOfDetail(kept) };
        }),
      );
    }),
    { numRuns: 300 },
  );
}

/** Lines and nothing else. */
export function linesOnly(detail: LineDetail): LineDetail {
  return { ...detail, branches: null, functions: null };
}

/** The hits of each line from the first one on, `null` where there is no code. */
export function hitListOf({ lines, hits }: LineDetail): (number | null)[] {
  const list: (number | null)[] = Array(lines.at(-1) ?? 0).fill(null);
  lines.forEach((line, i) => {
    list[line - 1] = hits[i];
  });
  return list;
}

/** Whether each outcome was taken, by line. */
export function outcomesOf({ branches }: LineDetail): [number, number[]][] {
  const byLine = new Map<number, number[]>();
  branches?.lines.forEach((line, i) => {
    byLine.set(line, [...(byLine.get(line) ?? []), branches.taken[i]]);
  });
  return [...byLine];
}

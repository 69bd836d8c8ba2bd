import { MeasuredLines } from '../measuredLines';
import { totalsOf } from './ReportWriter';

/** As Istanbul's `lcovonly`. */
export function* lcov(files: Iterable<MeasuredLines>): Generator<string> {
  for (const file of files) {
    const { path, hits, functions, branches } = file;
    const totals = totalsOf(file);
    const records = ['TN:', `SF:${path}`];
    if (functions) {
      records.push(
        ...functions.map(({ name, lines }) => `FN:${lines[0]},${name}`),
        `FNF:${totals.functions}`,
        `FNH:${totals.functionsHit}`,
        ...functions.map(called => `FNDA:${called.hits},${called.name}`),
      );
    }
    hits.forEach((count, i) => records.push(`DA:${i + 1},${count}`));
    records.push(`LF:${totals.lines}`, `LH:${totals.linesHit}`);
    if (branches) {
      branches.forEach(({ line, taken }, block) =>
        taken.forEach((count, way) =>
          records.push(`BRDA:${line},${block},${way},${count}`),
        ),
      );
      records.push(`BRF:${totals.ways}`, `BRH:${totals.waysTaken}`);
    }
    yield `${records.join('\n')}\nend_of_record\n`;
  }
}

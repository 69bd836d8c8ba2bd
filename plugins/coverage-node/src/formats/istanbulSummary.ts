import {
  Count,
  CoverageTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toCoveredOf, toObject } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/** The entry that sums up the others; all there is when a tool keeps no more. */
const TOTAL = 'total';

/** Where converters of Salesforce coverage have the entries of files. */
const FILES = 'files';

/**
 * `coverage-summary.json` of Istanbul's `json-summary` reporter (nyc, Jest,
 * vitest, c8) and of converters to it: totals of each file without line detail.
 *
 * @public
 */
export const istanbulSummaryFormat: CoverageFormat = {
  id: 'istanbul-summary',
  title: 'Istanbul coverage-summary.json',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /"lines"\s*:\s*\{[^{}]*"total"\s*:/.test(text) &&
      /"lines"\s*:\s*\{[^{}]*"covered"\s*:/.test(text)
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    let sum: CoverageTotals | undefined;
    let hasFiles = false;
    await readMembers(
      report,
      {
        step: keys =>
          keys.length === 1 && keys[0] === FILES ? 'enter' : 'take',
        value(keys, value) {
          const path = String(keys.at(-1));
          const totals = toTotals(value);
          if (keys.length === 1 && path === TOTAL) {
            sum = totals;
            return;
          }
          hasFiles = true;
          if (path !== '' && totals) {
            sink({ path, totals, detail: null });
          } else {
            malformed.add(path);
          }
        },
      },
      context,
    );
    if (sum && !hasFiles) {
      sink({ path: TOTAL, totals: sum, detail: null });
    }
    context.declare({ lines: sum?.lines });
    malformed.report(context);
  },
};

/** `undefined` without lines; percentages are not read. */
function toTotals(entry: unknown): CoverageTotals | undefined {
  const { lines, branches, functions } = toObject(entry);
  const count = countOf(lines);
  return (
    count && {
      lines: { ...count, partial: 0 },
      branches: countOf(branches) ?? null,
      functions: countOf(functions) ?? null,
    }
  );
}

function countOf(value: unknown): Count | undefined {
  const { covered, total } = toObject(value);
  return toCoveredOf(covered, total);
}

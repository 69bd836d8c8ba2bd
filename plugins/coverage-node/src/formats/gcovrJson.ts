import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toCoveredOf, toObject, toText } from '../json/values';
import { GcovFile } from './gcov/GcovFile';
import { MalformedRecords } from './MalformedRecords';

/**
 * `gcovr --json`, and the totals of each file of `gcovr --json-summary`.
 *
 * @public
 */
export const gcovrJsonFormat: CoverageFormat = {
  id: 'gcovr-json',
  title: 'gcovr JSON',
  hitsPolicy: 'max',

  detect(head) {
    // No other format has members that begin with that.
    return /"gcovr\/\w+"\s*:/.test(jsonHead(head)) ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new GcovFile(malformed);
    await readMembers(
      report,
      {
        step([member, file]) {
          if (member !== 'files') {
            return 'skip';
          }
          return file === undefined ? 'enter' : 'take';
        },
        value(_path, value) {
          const file = toSummary(value) ?? reader.read(value);
          if (file) {
            sink(file);
          }
        },
      },
      context,
    );
    malformed.report(context);
  },
};

/** `undefined` for a file with lines. */
function toSummary(value: unknown): FileCoverage | undefined {
  const entry = toObject(value);
  const path = toText(entry.filename);
  const lines = toCoveredOf(entry.line_covered, entry.line_total);
  return path && lines
    ? {
        path,
        totals: {
          lines: { ...lines, partial: 0 },
          branches:
            toCoveredOf(entry.branch_covered, entry.branch_total) ?? null,
          functions:
            toCoveredOf(entry.function_covered, entry.function_total) ?? null,
        },
        detail: null,
      }
    : undefined;
}

import { CoverageFormat, ParseContext } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toCoveredOf, toObject } from '../json/values';
import { MalformedRecords } from './MalformedRecords';
import { SimpleCovFile } from './simplecov/SimpleCovFile';

/** Nothing of this is in a Codecov JSON, which has `coverage` as well. */
const OWN =
  /"lines"\s*:\s*\[|"(?:timestamp|groups|total)"\s*:|:\s*\[\s*(?:-?\d|"ignored")/;

/**
 * `coverage.json` of SimpleCov's JSON formatter, and of simplecov-json before it,
 * which lists `files`.
 *
 * @public
 */
export const simplecovJsonFormat: CoverageFormat = {
  id: 'simplecov-json',
  title: 'SimpleCov coverage.json',
  hitsPolicy: 'sum',

  detect(head) {
    const text = jsonHead(head);
    if (/"simplecov_version"\s*:/.test(text)) {
      return 0.95;
    }
    if (/"(?:covered_strength|command_name)"\s*:/.test(text)) {
      return /"filename"\s*:/.test(text) ? 0.9 : 0;
    }
    return /^\s*\{\s*(?:"timestamp"\s*:\s*"?[\d.]+"?\s*,\s*)?"coverage"\s*:\s*\{/.test(
      text,
    ) && OWN.test(text)
      ? 0.7
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new SimpleCovFile(malformed);
    await readMembers(
      report,
      {
        step([member, file]) {
          if (!['coverage', 'files', 'total'].includes(String(member))) {
            return 'skip';
          }
          return file === undefined ? 'enter' : 'take';
        },
        value([member, name], value) {
          if (member === 'total') {
            if (name === 'lines') {
              declare(value, context);
            }
            return;
          }
          const { filename, coverage } = toObject(value);
          const file =
            member === 'files'
              ? reader.read(String(filename ?? ''), coverage)
              : reader.read(String(name), value);
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

/** What SimpleCov 1.0 and later state of all lines. */
function declare(value: unknown, context: ParseContext): void {
  const { covered, total } = toObject(value);
  context.declare({ lines: toCoveredOf(covered, total) });
}

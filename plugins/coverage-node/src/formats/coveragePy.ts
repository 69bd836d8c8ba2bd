import { InputError } from '@backstage/errors';
import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toCoveredOf, toObject } from '../json/values';
import { toFileCoverage } from './coveragePy/toFileCoverage';
import { MalformedRecords } from './MalformedRecords';

/**
 * JSON reports of coverage.py, formats 1 to 3 of its `coverage json`. The
 * summary of each file is the truth: the lists of lines hold docstrings too.
 *
 * @public
 */
export const coveragePyFormat: CoverageFormat = {
  id: 'pycov-json',
  title: 'coverage.py JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    const hasLines = /"executed_lines"\s*:\s*\[/.test(text);
    if (/"(branch_coverage|show_contexts)"\s*:/.test(text)) {
      return hasLines ? 0.95 : 0.8;
    }
    return hasLines ? 0.7 : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    let hasFiles = false;
    await readMembers(
      report,
      {
        step([member, path]) {
          if (member === 'files') {
            hasFiles = true;
            return path === undefined ? 'enter' : 'take';
          }
          return member === 'totals' ? 'take' : 'skip';
        },
        value([member, key], value) {
          const entry = toObject(value);
          if (member === 'totals') {
            context.declare({
              lines: toCoveredOf(entry.covered_lines, entry.num_statements),
            });
            return;
          }
          const path = String(key);
          const file = toFileCoverage(path, entry, malformed);
          if (path !== '' && file) {
            sink(file);
          } else {
            malformed.add(path);
          }
        },
      },
      context,
    );
    if (!hasFiles) {
      throw new InputError("it has no 'files'");
    }
    malformed.report(context);
  },
};

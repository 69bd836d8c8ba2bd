import { InputError } from '@backstage/errors';
import { CoverageFormat } from '../CoverageFormat';
import { asBuffer } from '../input/asBuffer';
import { readJson } from '../json/readJson';
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
    const text = asBuffer(head).toString('latin1');
    if (!/^(?:\xef\xbb\xbf)?\s*\{/.test(text)) {
      return 0;
    }
    const hasLines = /"executed_lines"\s*:\s*\[/.test(text);
    if (/"(branch_coverage|show_contexts)"\s*:/.test(text)) {
      return hasLines ? 0.95 : 0.8;
    }
    return hasLines ? 0.7 : 0;
  },

  async parse(report, sink, context) {
    const document = toObject(await readJson(report, context.maxDocumentBytes));
    if (document.files === undefined) {
      throw new InputError("it has no 'files'");
    }
    const malformed = new MalformedRecords();
    for (const [path, entry] of Object.entries(toObject(document.files))) {
      const file = toFileCoverage(path, toObject(entry), malformed);
      if (path !== '' && file) {
        sink(file);
      } else {
        malformed.add(path);
      }
    }
    const totals = toObject(document.totals);
    context.declare({
      lines: toCoveredOf(totals.covered_lines, totals.num_statements),
    });
    malformed.report(context);
  },
};

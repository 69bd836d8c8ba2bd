import { CoverageFormat } from '../CoverageFormat';
import { asBuffer } from '../input/asBuffer';
import { scanLines } from '../input/wholeLines';
import { LcovParser } from './lcov/LcovParser';

/**
 * LCOV trace files, versions 1 and 2: `geninfo(1)` of the LTP GCOV extension.
 *
 * @public
 */
export const lcovFormat: CoverageFormat = {
  id: 'lcov',
  title: 'LCOV',
  hitsPolicy: 'sum',

  detect(head) {
    const text = asBuffer(head).toString('latin1');
    const first = /^(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n)*(TN|SF):/.exec(text);
    if (first) {
      return first[1] === 'SF' || /\nSF:/.test(text) ? 0.95 : 0.4;
    }
    return /\nSF:/.test(text) && /\n(DA:|end_of_record)/.test(text) ? 0.6 : 0;
  },

  async parse(report, sink, context) {
    const parser = new LcovParser(sink, context);
    const isCut = await scanLines(report, (source, end) =>
      parser.scan(source, end),
    );
    parser.end(isCut);
  },
};

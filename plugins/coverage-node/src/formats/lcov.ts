import { InputError } from '@backstage/errors';
import { CoverageFormat } from '../CoverageFormat';
import { asBuffer } from '../input/asBuffer';
import { LcovParser } from './lcov/LcovParser';

const LF = 10;
const MAX_LINE_BYTES = 1 << 20;

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
    let rest = Buffer.alloc(0);
    for await (const bytes of report) {
      const chunk = asBuffer(bytes);
      const source = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const end = source.lastIndexOf(LF) + 1;
      parser.scan(source, end);
      rest = Buffer.from(source.subarray(end));
      if (rest.length > MAX_LINE_BYTES) {
        throw new InputError('a line is longer than 1 MiB');
      }
    }
    if (rest.length > 0) {
      parser.scan(Buffer.concat([rest, Buffer.from([LF])]), rest.length + 1);
    }
    parser.end(rest.length > 0);
  },
};

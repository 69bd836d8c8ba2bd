import { CoverageFormat } from '../CoverageFormat';
import { asBuffer } from '../input/asBuffer';
import { scanLines } from '../input/wholeLines';
import { GoParser } from './gocover/GoParser';

/**
 * Go's coverage profiles: `go test -coverprofile`, `go tool covdata textfmt`.
 *
 * @public
 */
export const gocoverFormat: CoverageFormat = {
  id: 'gocover',
  title: 'Go coverprofile',
  hitsPolicy: 'max',

  detect(head) {
    const text = asBuffer(head).toString('latin1').trimStart();
    const [first] = text.slice(0, 8192).split('\n', 1);
    if (/^mode: (?:set|count|atomic)\s*$/.test(first)) {
      return 0.95;
    }
    return /:\d+\.\d+,\d+\.\d+ \d+ \d+\r?$/.test(first) ? 0.7 : 0;
  },

  async parse(report, sink, context) {
    const parser = new GoParser(sink, context);
    const isCut = await scanLines(report, (source, end) =>
      parser.scan(source, end),
    );
    parser.end(isCut);
  },
};

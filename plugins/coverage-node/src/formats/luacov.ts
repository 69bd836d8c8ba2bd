import { CoverageFormat } from '../CoverageFormat';
import { asBuffer } from '../input/asBuffer';
import { eachLine } from '../input/wholeLines';
import { LuacovParser } from './luacov/LuacovParser';

/**
 * `luacov.report.out` of LuaCov's default reporter.
 *
 * @public
 */
export const luacovFormat: CoverageFormat = {
  id: 'luacov',
  title: 'LuaCov',
  hitsPolicy: 'max',

  detect(head) {
    const text = asBuffer(head).toString('latin1').trimStart();
    return /^={78}\r?\n[^=\n][^\n]{0,9000}\n={78}\r?\n/.test(text) ? 0.9 : 0;
  },

  async parse(report, sink, context) {
    const parser = new LuacovParser(sink, context);
    await eachLine(report, line => parser.read(line));
    parser.end();
  },
};

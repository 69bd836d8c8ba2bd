import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { CloverParser } from './clover/CloverParser';

/**
 * Clover XML, as OpenClover, PHPUnit, Istanbul (and with it Jest and vitest),
 * gcovr and ReportGenerator write it.
 *
 * @public
 */
export const cloverFormat: CoverageFormat = {
  id: 'clover',
  title: 'Clover',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head);
    if (!root || !/^<coverage[\s/>]/.test(root)) {
      return 0;
    }
    const isOwn =
      /^<coverage\s[^<>]*\b(?:clover|generated)\s*=/.test(root) ||
      /<line\s[^<>]*\bnum\s*=/.test(root);
    return isOwn ? 0.9 : 0;
  },

  async parse(report, sink, context) {
    const parser = new CloverParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

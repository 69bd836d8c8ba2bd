import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { BullseyeParser } from './bullseye/BullseyeParser';

/**
 * XML of BullseyeCoverage's `covxml`.
 *
 * @public
 */
export const bullseyeFormat: CoverageFormat = {
  id: 'bullseye',
  title: 'BullseyeCoverage',
  hitsPolicy: 'max',

  detect(head) {
    return /^<BullseyeCoverage[\s/>]/.test(startOfRoot(head) ?? '') ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const parser = new BullseyeParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { ScoverageParser } from './scoverage/ScoverageParser';

/**
 * XML of scoverage, the coverage of Scala, for sbt, Maven, Gradle and Mill.
 *
 * @public
 */
export const scoverageFormat: CoverageFormat = {
  id: 'scoverage',
  title: 'scoverage',
  hitsPolicy: 'max',

  detect(head) {
    return /^<scoverage[\s/>]/.test(startOfRoot(head) ?? '') ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const parser = new ScoverageParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

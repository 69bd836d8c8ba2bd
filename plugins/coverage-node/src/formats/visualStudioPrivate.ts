import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { VisualStudioPrivateParser } from './visualStudioPrivate/VisualStudioPrivateParser';

/**
 * `.coveragexml` of Visual Studio's coverage window, a `CoverageDSPriv` data
 * set.
 *
 * @public
 */
export const visualStudioPrivateFormat: CoverageFormat = {
  id: 'vs-dspriv',
  title: 'Visual Studio CoverageDSPriv',
  hitsPolicy: 'max',

  detect(head) {
    return /^<CoverageDSPriv[\s/>]/.test(startOfRoot(head) ?? '') ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const parser = new VisualStudioPrivateParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { OpenCoverParser } from './openCover/OpenCoverParser';

/**
 * OpenCover XML, as OpenCover, coverlet and AltCover write it.
 *
 * @public
 */
export const openCoverFormat: CoverageFormat = {
  id: 'opencover',
  title: 'OpenCover',
  hitsPolicy: 'max',

  detect(head) {
    return /^<CoverageSession[\s/>]/.test(startOfRoot(head) ?? '') ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const parser = new OpenCoverParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

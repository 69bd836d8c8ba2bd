import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { NCoverParser } from './nCover/NCoverParser';

/**
 * NCover XML, as versions 1.5 to 4 write it.
 *
 * @public
 */
export const nCoverFormat: CoverageFormat = {
  id: 'ncover',
  title: 'NCover',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head) ?? '';
    const isOwn =
      /^<coverage\s[^<>]*(?:profilerVersion|driverVersion)\s*=/.test(root) ||
      (/^<coverage[\s>]/.test(root) && /<seqpnt\s/.test(root));
    return isOwn ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const parser = new NCoverParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

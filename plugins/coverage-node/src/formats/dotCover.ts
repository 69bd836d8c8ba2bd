import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { DotCoverParser } from './dotCover/DotCoverParser';

/**
 * JetBrains dotCover's report of the type `DetailedXML`.
 *
 * @public
 */
export const dotCoverFormat: CoverageFormat = {
  id: 'dotcover',
  title: 'dotCover DetailedXml',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head) ?? '';
    return /^<Root\s[^<>]*(?:DotCoverVersion|CoveredStatements)\s*=/.test(root)
      ? 0.95
      : 0;
  },

  async parse(report, sink, context) {
    const parser = new DotCoverParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { CoberturaParser } from './cobertura/CoberturaParser';

/**
 * Cobertura XML, versions 03 and 04 of its DTD, as Cobertura, coverage.py,
 * coverlet, gcovr, Istanbul, PHPUnit and others write it.
 *
 * @public
 */
export const coberturaFormat: CoverageFormat = {
  id: 'cobertura',
  title: 'Cobertura',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head);
    if (!root || !/^<coverage[\s/>]/.test(root)) {
      return 0;
    }
    const isOwn =
      /^<coverage\s[^<>]*(line-rate|branch-rate|lines-valid)\s*=/.test(root) ||
      /<(?:sources|packages)[\s/>]/.test(root) ||
      /<class\s(?:[^<]*\s)?filename\s*=/.test(root);
    return isOwn ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const parser = new CoberturaParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

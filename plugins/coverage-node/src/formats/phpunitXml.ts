import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { PhpunitXmlParser } from './phpunitXml/PhpunitXmlParser';

/**
 * The folder of PHPUnit's `--coverage-xml`: its `index.xml`, which has the totals
 * of all files, or the report of one file.
 *
 * @public
 */
export const phpunitXmlFormat: CoverageFormat = {
  id: 'phpunit-xml',
  title: 'PHPUnit XML',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head) ?? '';
    return /^<phpunit\s[^<>]*schema\.phpunit\.de\/coverage/.test(root)
      ? 0.95
      : 0;
  },

  async parse(report, sink, context) {
    const parser = new PhpunitXmlParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

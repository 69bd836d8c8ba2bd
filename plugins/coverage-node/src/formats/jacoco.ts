import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { JacocoParser } from './jacoco/JacocoParser';

/**
 * JaCoCo XML, as JaCoCo's Maven, Gradle, Ant and command line reports, Kover,
 * Pester and gcovr write it.
 *
 * @public
 */
export const jacocoFormat: CoverageFormat = {
  id: 'jacoco',
  title: 'JaCoCo',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head);
    if (!root || !/^<report[\s/>]/.test(root)) {
      return 0;
    }
    const isOwn =
      /<(?:package|group)\s[^<>]*name\s*=/.test(root) ||
      /<(?:sessioninfo|counter|sourcefile)\s/.test(root);
    return isOwn ? 0.9 : 0;
  },

  async parse(report, sink, context) {
    const parser = new JacocoParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

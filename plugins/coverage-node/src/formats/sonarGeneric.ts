import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { SonarGenericParser } from './sonarGeneric/SonarGenericParser';

/**
 * The generic coverage XML of SonarQube, which gcovr and converters write.
 *
 * @public
 */
export const sonarGenericFormat: CoverageFormat = {
  id: 'sonar-generic',
  title: 'SonarQube generic',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head) ?? '';
    return /^<coverage[\s>]/.test(root) &&
      /<lineToCover\s|^<coverage\s[^<>]*>\s*<file\s[^<>]*\bpath\s*=/.test(root)
      ? 0.8
      : 0;
  },

  async parse(report, sink, context) {
    const parser = new SonarGenericParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

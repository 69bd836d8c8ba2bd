import { CoverageFormat } from '../CoverageFormat';
import { startOfRoot } from '../xml/startOfRoot';
import { VisualStudioParser } from './visualStudio/VisualStudioParser';

/**
 * `<results>` XML of Visual Studio's CodeCoverage.exe, vstest and
 * `dotnet-coverage`.
 *
 * @public
 */
export const visualStudioFormat: CoverageFormat = {
  id: 'vs-results',
  title: 'Visual Studio results',
  hitsPolicy: 'max',

  detect(head) {
    const root = startOfRoot(head) ?? '';
    return /^<results[\s>]/.test(root) &&
      /<modules[\s/>]|<module\s[^<>]*block_coverage\s*=/.test(root)
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const parser = new VisualStudioParser(sink, context);
    for await (const chunk of report) {
      parser.xml.write(chunk);
    }
    parser.end();
  },
};

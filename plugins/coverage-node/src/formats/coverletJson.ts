import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { CoverletFile } from './coverlet/CoverletFile';
import { MalformedRecords } from './MalformedRecords';

/**
 * `coverage.json` of coverlet, its own format: modules, files, classes, methods.
 *
 * @public
 */
export const coverletJsonFormat: CoverageFormat = {
  id: 'coverlet',
  title: 'coverlet JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /"Lines"\s*:\s*\{/.test(text) && /"Branches"\s*:\s*\[/.test(text)
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new CoverletFile(malformed);
    await readMembers(
      report,
      {
        step: path => (path.length < 2 ? 'enter' : 'take'),
        value([, path], value) {
          const file = reader.read(String(path), value);
          if (file) {
            sink(file);
          }
        },
      },
      context,
    );
    malformed.report(context);
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { MalformedRecords } from './MalformedRecords';
import { SimpleCovFile } from './simplecov/SimpleCovFile';

/**
 * `.resultset.json` of SimpleCov: what each command (`RSpec`, `Unit Tests`)
 * executed. Commands add up, as SimpleCov merges them.
 *
 * @public
 */
export const resultsetFormat: CoverageFormat = {
  id: 'resultset',
  title: 'SimpleCov .resultset.json',
  hitsPolicy: 'sum',

  detect(head) {
    const text = jsonHead(head);
    return /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\{\s*(?:"timestamp"\s*:\s*[\d.]+\s*,\s*)?"coverage"\s*:\s*\{/.test(
      text,
    )
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new SimpleCovFile(malformed);
    await readMembers(
      report,
      {
        step([, member, file]) {
          if (member === undefined) {
            return 'enter';
          }
          if (member !== 'coverage') {
            return 'skip';
          }
          return file === undefined ? 'enter' : 'take';
        },
        value([, , path], value) {
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

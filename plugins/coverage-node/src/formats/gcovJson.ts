import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { GcovFile } from './gcov/GcovFile';
import { MalformedRecords } from './MalformedRecords';

/**
 * `gcov --json-format` of GCC 9 and later, also several of them in a row, as
 * `--stdout` writes them.
 *
 * @public
 */
export const gcovJsonFormat: CoverageFormat = {
  id: 'gcov-json',
  title: 'gcov JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /"gcc_version"\s*:|"unexecuted_block"\s*:/.test(text) ||
      /"current_working_directory"\s*:/.test(text)
      ? 0.85
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new GcovFile(malformed);
    await readMembers(
      report,
      {
        step([member, file]) {
          if (member === 'current_working_directory') {
            return 'take';
          }
          if (member !== 'files') {
            return 'skip';
          }
          return file === undefined ? 'enter' : 'take';
        },
        value([member], value) {
          if (member !== 'files') {
            context.source(typeof value === 'string' ? value : '');
            return;
          }
          const file = reader.read(value);
          if (file) {
            sink(file);
          }
        },
      },
      context,
      true,
    );
    malformed.report(context);
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toObject } from '../json/values';
import { CodecovFile } from './codecov/CodecovFile';
import { MalformedRecords } from './MalformedRecords';

/**
 * Codecov's own format (`cargo llvm-cov --codecov`), and what covr of R sends to
 * Codecov.
 *
 * @public
 */
export const codecovJsonFormat: CoverageFormat = {
  id: 'codecov-json',
  title: 'Codecov JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    if (/"uploader"\s*:\s*\[?\s*"R"/.test(text)) {
      return 0.9;
    }
    return /"coverage"\s*:\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\s*[[{]/.test(text)
      ? 0.6
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new CodecovFile(malformed);
    await readMembers(
      report,
      {
        step([member, file]) {
          if (member !== 'coverage' && member !== 'files') {
            return 'skip';
          }
          return file === undefined ? 'enter' : 'take';
        },
        value([member, path], value) {
          const { name, coverage } = toObject(value);
          const file =
            member === 'files'
              ? reader.read(String(name ?? ''), coverage)
              : reader.read(String(path), value);
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

import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toObject } from '../json/values';
import { LlvmFile, toCounts } from './llvm/LlvmFile';
import { MalformedRecords } from './MalformedRecords';

/**
 * `llvm-cov export` in JSON (Clang, Swift, `cargo llvm-cov --json`), with or
 * without `--summary-only`.
 *
 * @public
 */
export const llvmJsonFormat: CoverageFormat = {
  id: 'llvm-json',
  title: 'llvm-cov JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    if (/"llvm\.coverage\.json\.export"/.test(text)) {
      return 0.95;
    }
    return /"data"\s*:\s*\[\s*\{/.test(text) &&
      /"files"\s*:\s*\[\s*\{\s*"(?:branches|expansions|filename|segments|summary)"\s*:/.test(
        text,
      )
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const reader = new LlvmFile(malformed);
    await readMembers(
      report,
      {
        step([root, , member, file]) {
          if (root !== 'data' || member === 'functions') {
            return 'skip';
          }
          return file !== undefined || member === 'totals' ? 'take' : 'enter';
        },
        value([, , member], value) {
          if (member === 'totals') {
            context.declare({ lines: toCounts(toObject(value).lines) });
            return;
          }
          const file = reader.read(value);
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

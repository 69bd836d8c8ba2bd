import { CoverageFormat } from '../CoverageFormat';
import { addHitList } from '../detail/addHitList';
import { fileOf } from '../detail/fileOf';
import { LineTable } from '../detail/LineTable';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toObject, toText } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/**
 * `report.json` of `slather coverage --json`.
 *
 * @public
 */
export const slatherJsonFormat: CoverageFormat = {
  id: 'slather',
  title: 'slather JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /^\s*\[\s*\{\s*"(?:file|coverage)"\s*:/.test(text) &&
      /"file"\s*:\s*"/.test(text) &&
      /"coverage"\s*:\s*\[/.test(text)
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const table = new LineTable();
    await readMembers(
      report,
      {
        step: () => 'take',
        value([index], value) {
          const { file, coverage } = toObject(value);
          const path = toText(file);
          if (!path || !Array.isArray(coverage)) {
            malformed.add(path ?? String(index));
            return;
          }
          table.clear();
          addHitList(table, coverage, 1);
          const { lines, hits } = table.sorted('max');
          sink(fileOf(path, { lines, hits, branches: null, functions: null }));
        },
      },
      context,
    );
    malformed.report(context);
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { addHitList } from '../detail/addHitList';
import { fileOf } from '../detail/fileOf';
import { LineTable } from '../detail/LineTable';
import { jsonHead } from '../json/jsonHead';
import { JsonPath, Step } from '../json/JsonCutter';
import { readMembers } from '../json/readMembers';
import { toCoveredOf } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/**
 * `grcov -t covdir`: a tree of folders.
 *
 * @public
 */
export const covdirFormat: CoverageFormat = {
  id: 'covdir',
  title: 'grcov covdir',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /"children"\s*:\s*\{/.test(text) &&
      /"(?:coveragePercent|linesTotal)"\s*:|"coverage"\s*:\s*\[/.test(text)
      ? 0.85
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const table = new LineTable();
    const declared: Record<string, unknown> = {};
    await readMembers(
      report,
      {
        step,
        value(path, value) {
          if (path.length === 1) {
            declared[path[0]] = value;
            return;
          }
          const name = pathOf(path);
          if (name === '' || !Array.isArray(value)) {
            malformed.add(name);
            return;
          }
          table.clear();
          addHitList(table, value, 1);
          const { lines, hits } = table.sorted('max');
          sink(fileOf(name, { lines, hits, branches: null, functions: null }));
        },
      },
      context,
    );
    context.declare({
      lines: toCoveredOf(declared.linesCovered, declared.linesTotal),
    });
    malformed.report(context);
  },
};

/** Names stand at every second place, below `children`. */
function step(path: JsonPath): Step {
  const member = path.at(-1);
  if (path.length % 2 === 0 || member === 'children') {
    return 'enter';
  }
  const isTotal = member === 'linesTotal' || member === 'linesCovered';
  return (path.length > 1 ? member === 'coverage' : isTotal) ? 'take' : 'skip';
}

/** The folder `/` is the root of absolute paths. */
function pathOf(path: JsonPath): string {
  return path
    .filter((_, i) => i % 2 === 1)
    .join('/')
    .replace(/^\/\//, '/');
}

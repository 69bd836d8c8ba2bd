import { Count } from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { isLineNumber } from '../detail/counts';
import { fileOf } from '../detail/fileOf';
import { LineTable } from '../detail/LineTable';
import { jsonHead } from '../json/jsonHead';
import { JsonPath, Step } from '../json/JsonCutter';
import { readMembers } from '../json/readMembers';
import { toCoveredOf, toHits, toObject, toText } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/**
 * What `sf apex run test --code-coverage` writes of Apex code: the list of its
 * `test-result-codecoverage.json`, or the whole result of `--json`.
 *
 * @public
 */
export const apexTestFormat: CoverageFormat = {
  id: 'apex-test',
  title: 'Salesforce Apex test coverage',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    const isList =
      /"totalLines"\s*:/.test(text) && /"lines"\s*:\s*\{/.test(text);
    // In a result the coverage comes behind all tests, beyond any head.
    return isList || /"(?:testRun|orgWide)Coverage"\s*:/.test(text) ? 0.85 : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const table = new LineTable();
    const declared: Count = { total: 0, covered: 0 };
    await readMembers(
      report,
      {
        step,
        value(_path, value) {
          const { name, lines, totalCovered, totalLines } = toObject(value);
          const path = toText(name);
          if (!path || typeof lines !== 'object') {
            malformed.add(path ?? 'a class');
            return;
          }
          table.clear();
          for (const [line, count] of Object.entries(toObject(lines))) {
            const hits = toHits(count);
            if (isLineNumber(Number(line)) && hits !== undefined) {
              table.add(Number(line), hits, 0, 0);
            } else {
              malformed.add(`a line of ${path}`);
            }
          }
          const stated = toCoveredOf(totalCovered, totalLines);
          declared.total += stated?.total ?? table.size;
          declared.covered += stated?.covered ?? 0;
          const sorted = table.sorted('max');
          sink(
            fileOf(path, {
              lines: sorted.lines,
              hits: sorted.hits,
              branches: null,
              functions: null,
            }),
          );
        },
      },
      context,
    );
    context.declare({ lines: declared });
    malformed.report(context);
  },
};

/** The list is the report, or lies in `coverage.coverage` of a result. */
function step(path: JsonPath): Step {
  if (typeof path.at(-1) === 'number') {
    return 'take';
  }
  return path.at(-1) === 'coverage' || path.at(-1) === 'result'
    ? 'enter'
    : 'skip';
}

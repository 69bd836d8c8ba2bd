import {
  FunctionCoverage,
  LineDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { isLineNumber } from '../detail/counts';
import { fileOf } from '../detail/fileOf';
import { LineTable } from '../detail/LineTable';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toHits, toList, toObject, toText } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/**
 * JSON of elm-coverage: expressions of each module, and the file of each module
 * behind all of them.
 *
 * @public
 */
export const elmFormat: CoverageFormat = {
  id: 'elm',
  title: 'elm-coverage JSON',
  hitsPolicy: 'max',

  detect(head) {
    return /"coverageData"\s*:\s*\{/.test(jsonHead(head)) ? 0.9 : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const table = new LineTable();
    const modules = new Map<string, LineDetail>();
    const paths = new Map<string, string>();
    await readMembers(
      report,
      {
        step([member, module]) {
          if (member !== 'coverageData' && member !== 'moduleMap') {
            return 'skip';
          }
          return module === undefined ? 'enter' : 'take';
        },
        value([member, name], value) {
          const module = String(name);
          if (member === 'coverageData') {
            modules.set(module, toDetail(module, value, table, malformed));
          } else {
            paths.set(module, toText(value) ?? module);
          }
        },
      },
      context,
    );
    for (const [module, detail] of modules) {
      sink(fileOf(paths.get(module) ?? module, detail));
    }
    malformed.report(context);
  },
};

/** A line is the start of an expression; what never ran has no count. */
function toDetail(
  module: string,
  expressions: unknown,
  table: LineTable,
  malformed: MalformedRecords,
): LineDetail {
  const functions: FunctionCoverage[] = [];
  table.clear();
  for (const value of toList(expressions)) {
    const { type, name, from, count } = toObject(value);
    const { line } = toObject(from);
    const hits = toHits(count) ?? 0;
    if (!isLineNumber(line)) {
      malformed.add(`an expression of ${module}`);
      continue;
    }
    table.add(line, hits, 0, 0);
    if (type === 'declaration') {
      functions.push({ name: toText(name) ?? '', line, hits });
    }
  }
  const { lines, hits } = table.sorted('max');
  return {
    lines,
    hits,
    branches: null,
    functions: functions.sort((a, b) => a.line - b.line),
  };
}

import {
  BranchOutcomes,
  FileCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { addHitList } from '../detail/addHitList';
import { isCount, isLineNumber } from '../detail/counts';
import { fileOf } from '../detail/fileOf';
import { LineTable } from '../detail/LineTable';
import { noOutcomes } from '../detail/noOutcomes';
import { OutcomeTable } from '../detail/OutcomeTable';
import { jsonHead } from '../json/jsonHead';
import { readMembers } from '../json/readMembers';
import { toHits, toObject, toText } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/** Of a branch, so that block and branch are one exact number. */
const MAX_ID = 2 ** 26;

/**
 * What is sent to Coveralls (gcovr, excoveralls, cloverage, coveralls-python),
 * and the `source_files` of Code Climate's test reporter.
 *
 * @public
 */
export const coverallsFormat: CoverageFormat = {
  id: 'coveralls',
  title: 'Coveralls JSON',
  hitsPolicy: 'max',

  detect(head) {
    return /"source_files"\s*:\s*\[/.test(jsonHead(head)) ? 0.9 : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const table = new LineTable();
    await readMembers(
      report,
      {
        step([member, file]) {
          if (member !== 'source_files') {
            return 'skip';
          }
          return file === undefined ? 'enter' : 'take';
        },
        value(_path, value) {
          const file = toFile(value, table, malformed);
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

function toFile(
  value: unknown,
  table: LineTable,
  malformed: MalformedRecords,
): FileCoverage | undefined {
  const { name, coverage, branches } = toObject(value);
  const path = toText(name);
  const list = typeof coverage === 'string' ? unquoted(coverage) : coverage;
  if (!path || !Array.isArray(list)) {
    malformed.add(path ?? 'a file');
    return undefined;
  }
  table.clear();
  addHitList(table, list, 1);
  const { lines, hits } = table.sorted('max');
  return fileOf(path, {
    lines,
    hits,
    branches: Array.isArray(branches)
      ? toOutcomes(path, branches, malformed)
      : null,
    functions: null,
  });
}

/** Code Climate writes the list as a text. */
function unquoted(list: string): unknown {
  try {
    return JSON.parse(list);
  } catch {
    return undefined;
  }
}

/** Four numbers each: line, block, branch, hits. */
function toOutcomes(
  path: string,
  branches: readonly unknown[],
  malformed: MalformedRecords,
): BranchOutcomes {
  const table = new OutcomeTable();
  for (let i = 0; i < branches.length; i += 4) {
    const [line, block, branch, count] = branches.slice(i, i + 4);
    const hits = toHits(count);
    if (
      isLineNumber(line) &&
      isId(block) &&
      isId(branch) &&
      hits !== undefined
    ) {
      table.add(line, block * MAX_ID + branch, hits > 0);
    } else {
      malformed.add(`a branch of ${path}`);
    }
  }
  const outcomes = table.sorted();
  return outcomes ? { ...outcomes, isOrdered: true } : noOutcomes();
}

function isId(value: unknown): value is number {
  return isCount(value) && value < MAX_ID;
}

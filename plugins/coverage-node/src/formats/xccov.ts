import {
  Count,
  FileCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat } from '../CoverageFormat';
import { isLineNumber } from '../detail/counts';
import { fileOf } from '../detail/fileOf';
import { LineTable } from '../detail/LineTable';
import { jsonHead } from '../json/jsonHead';
import { JsonPath, Step } from '../json/JsonCutter';
import { readMembers } from '../json/readMembers';
import { toCoveredOf, toHits, toList, toObject, toText } from '../json/values';
import { MalformedRecords } from './MalformedRecords';

/**
 * `xcrun xccov view --json` of Xcode: totals of each file with `--report`, lines
 * with `--archive`.
 *
 * @public
 */
export const xccovFormat: CoverageFormat = {
  id: 'xccov',
  title: 'xccov JSON',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /"isExecutable"\s*:/.test(text) ||
      (/"executableLines"\s*:/.test(text) && /"coveredLines"\s*:/.test(text))
      ? 0.9
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
          const name = path.at(-1);
          if (name === 'coveredLines' || name === 'executableLines') {
            declared[name] = value;
            return;
          }
          const file =
            typeof name === 'number'
              ? toTotals(value)
              : toLines(String(name), value, table, malformed);
          if (file) {
            sink(file);
          } else {
            malformed.add(String(name));
          }
        },
      },
      context,
    );
    context.declare({
      lines: toCoveredOf(declared.coveredLines, declared.executableLines),
    });
    malformed.report(context);
  },
};

/** `targets` of a report, or a list of them, or else paths of an archive. */
function step(path: JsonPath): Step {
  const [first] = path;
  if (first === 'errors' || first === 'lineCoverage') {
    return 'skip';
  }
  const inTarget = first === 'targets' ? path.slice(2) : path.slice(1);
  if (first !== 'targets' && typeof first !== 'number') {
    return 'take';
  }
  const [member, file] = inTarget;
  if (member === undefined) {
    return 'enter';
  }
  if (member !== 'files') {
    return 'skip';
  }
  return file === undefined ? 'enter' : 'take';
}

function toTotals(value: unknown): FileCoverage | undefined {
  const entry = toObject(value);
  const path = toText(entry.path) ?? toText(entry.name);
  const lines = toCoveredOf(entry.coveredLines, entry.executableLines);
  return path && lines
    ? {
        path,
        totals: {
          lines: { ...lines, partial: 0 },
          branches: null,
          functions: toFunctions(entry.functions),
        },
        detail: null,
      }
    : undefined;
}

function toFunctions(functions: unknown): Count | null {
  if (!Array.isArray(functions)) {
    return null;
  }
  const executed = functions.filter(fn => toHits(toObject(fn).executionCount));
  return { total: functions.length, covered: executed.length };
}

function toLines(
  path: string,
  value: unknown,
  table: LineTable,
  malformed: MalformedRecords,
): FileCoverage | undefined {
  if (path === '' || !Array.isArray(value)) {
    return undefined;
  }
  table.clear();
  for (const record of toList(value)) {
    const { line, isExecutable, executionCount } = toObject(record);
    if (!isLineNumber(line)) {
      malformed.add(`a line of ${path}`);
    } else if (isExecutable === true) {
      table.add(line, toHits(executionCount) ?? 0, 0, 0);
    }
  }
  const { lines, hits } = table.sorted('max');
  return fileOf(path, { lines, hits, branches: null, functions: null });
}

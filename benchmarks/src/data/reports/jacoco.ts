import { MeasuredLines } from '../measuredLines';
import { byFolder, splitPath, totalsOf } from './ReportWriter';

/** As JaCoCo: all on one line, a package's classes before its source files. */
export function* jacoco(files: Iterable<MeasuredLines>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="bench"><sessioninfo id="bench" start="1700000000000" dump="1700000001000"/>';
  for (const { folder, members } of byFolder(files)) {
    yield `<package name="${folder}">`;
    for (const file of members) {
      yield classOf(folder, file);
    }
    for (const file of members) {
      yield sourceFileOf(file);
    }
    yield '</package>';
  }
  yield '</report>';
}

function classOf(folder: string, file: MeasuredLines): string {
  const { name } = splitPath(file.path);
  const methods = (file.functions ?? []).map(
    ({ name: method, lines: [first, last], hits }) => {
      const total = last - first + 1;
      const covered = file.hits.slice(first - 1, last).filter(Boolean).length;
      return `<method name="${method}" desc="()V" line="${first}">${counter(
        'INSTRUCTION',
        3 * covered,
        3 * total,
      )}${counter('LINE', covered, total)}${counter(
        'METHOD',
        hits > 0 ? 1 : 0,
        1,
      )}</method>`;
    },
  );
  return `<class name="${folder}/${name.replace(
    /\.\w+$/,
    '',
  )}" sourcefilename="${name}">${methods.join('')}${countersOf(file)}</class>`;
}

function sourceFileOf(file: MeasuredLines): string {
  const { path, hits, branches = [] } = file;
  const ways = new Map(branches.map(({ line, taken }) => [line, taken]));
  const lines = hits.map((count, i) => {
    const instructions = count > 0 ? 3 : 0;
    const taken = ways.get(i + 1) ?? [];
    const covered = taken.filter(Boolean).length;
    return `<line nr="${i + 1}" mi="${
      3 - instructions
    }" ci="${instructions}" mb="${taken.length - covered}" cb="${covered}"/>`;
  });
  return `<sourcefile name="${splitPath(path).name}">${lines.join(
    '',
  )}${countersOf(file)}</sourcefile>`;
}

function countersOf(file: MeasuredLines): string {
  const { lines, linesHit, ways, waysTaken } = totalsOf(file);
  return [
    counter('INSTRUCTION', 3 * linesHit, 3 * lines),
    ways > 0 ? counter('BRANCH', waysTaken, ways) : '',
    counter('LINE', linesHit, lines),
  ].join('');
}

function counter(type: string, covered: number, total: number): string {
  return `<counter type="${type}" missed="${
    total - covered
  }" covered="${covered}"/>`;
}

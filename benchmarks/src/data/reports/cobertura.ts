import { MeasuredBranch, MeasuredLines } from '../measuredLines';
import { byFolder, splitPath } from './ReportWriter';

/** As Istanbul's `cobertura`. */
export function* cobertura(files: Iterable<MeasuredLines>): Generator<string> {
  yield '<?xml version="1.0" ?>\n<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">\n<coverage version="0.1" timestamp="1700000000000">\n  <sources>\n    <source>.</source>\n  </sources>\n  <packages>\n';
  for (const { folder, members } of byFolder(files)) {
    yield `    <package name="${folder.replaceAll(
      '/',
      '.',
    )}">\n      <classes>\n`;
    for (const file of members) {
      yield classOf(file);
    }
    yield '      </classes>\n    </package>\n';
  }
  yield '  </packages>\n</coverage>\n';
}

function classOf({
  path,
  hits,
  functions = [],
  branches = [],
}: MeasuredLines): string {
  const methods = functions
    .map(
      ({ name, lines, hits: calls }) =>
        `          <method name="${name}" hits="${calls}" signature="()V">\n            <lines>\n              <line number="${lines[0]}" hits="${calls}"/>\n            </lines>\n          </method>\n`,
    )
    .join('');
  const ways = new Map(branches.map(branch => [branch.line, branch]));
  const lines = hits
    .map((count, i) => {
      const branch = ways.get(i + 1);
      return `            <line number="${i + 1}" hits="${count}" ${
        branch ? conditionOf(branch) : 'branch="false"'
      }/>\n`;
    })
    .join('');
  return `        <class name="${
    splitPath(path).name
  }" filename="${path}">\n          <methods>\n${methods}          </methods>\n          <lines>\n${lines}          </lines>\n        </class>\n`;
}

function conditionOf({ taken }: MeasuredBranch): string {
  const covered = taken.filter(Boolean).length;
  const percent = (100 * covered) / taken.length;
  return `branch="true" condition-coverage="${percent}% (${covered}/${taken.length})"`;
}

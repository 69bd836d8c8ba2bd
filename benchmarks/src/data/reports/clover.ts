import { MeasuredLines } from '../measuredLines';
import { byFolder, splitPath, totalsOf } from './ReportWriter';

const ROOT = '/home/runner/work/monorepo';

/** As PHPUnit: a method has a line of its own, totals come at the end. */
export function* clover(files: Iterable<MeasuredLines>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<coverage generated="1700000000">\n  <project timestamp="1700000000">\n';
  const sum = { files: 0, lines: 0, linesHit: 0, methods: 0, methodsHit: 0 };
  for (const { folder, members } of byFolder(files)) {
    yield `    <package name="${folder.replaceAll('/', '\\')}">\n`;
    for (const file of members) {
      const totals = totalsOf(file);
      sum.files += 1;
      sum.lines += totals.lines;
      sum.linesHit += totals.linesHit;
      sum.methods += totals.functions;
      sum.methodsHit += totals.functionsHit;
      yield fileOf(file);
    }
    yield '    </package>\n';
  }
  yield `    <metrics files="${sum.files}" loc="${sum.lines}" ncloc="${
    sum.lines
  }" classes="${sum.files}" ${metrics(sum)}/>\n  </project>\n</coverage>\n`;
}

function fileOf(file: MeasuredLines): string {
  const { path, hits, functions = [] } = file;
  const { lines, linesHit, functions: methods, functionsHit } = totalsOf(file);
  const counts = metrics({
    lines,
    linesHit,
    methods,
    methodsHit: functionsHit,
  });
  const starts = new Map(functions.map(called => [called.lines[0], called]));
  const rows = hits.map((count, i) => {
    const called = starts.get(i + 1);
    const kind = called
      ? `type="method" name="${called.name}" visibility="public" complexity="1" crap="1"`
      : 'type="stmt"';
    return `        <line num="${i + 1}" ${kind} count="${count}"/>\n`;
  });
  const name = splitPath(path).name.replace(/\.\w+$/, '');
  return `      <file name="${ROOT}/${path}">\n        <class name="${name}" namespace="global">\n          <metrics complexity="${methods}" ${counts}/>\n        </class>\n${rows.join(
    '',
  )}        <metrics loc="${lines}" ncloc="${lines}" classes="1" ${counts}/>\n      </file>\n`;
}

/** Of statements and methods together. */
function metrics(counts: {
  lines: number;
  linesHit: number;
  methods: number;
  methodsHit: number;
}): string {
  const { lines, linesHit, methods, methodsHit } = counts;
  return `methods="${methods}" coveredmethods="${methodsHit}" conditionals="0" coveredconditionals="0" statements="${
    lines - methods
  }" coveredstatements="${
    linesHit - methodsHit
  }" elements="${lines}" coveredelements="${linesHit}"`;
}

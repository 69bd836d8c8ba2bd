import { MeasuredLines } from '../measuredLines';

const ROOT = '/home/runner/work/monorepo';

/** As Istanbul's `json`, which writes `coverage-final.json`: a statement a line. */
export function* istanbul(files: Iterable<MeasuredLines>): Generator<string> {
  let before = '{';
  for (const file of files) {
    const path = `${ROOT}/${file.path}`;
    yield `${before}${JSON.stringify(path)}: ${JSON.stringify(
      coverageOf(path, file),
    )}\n`;
    before = ',';
  }
  yield '}\n';
}

function coverageOf(
  path: string,
  { hits, functions = [], branches = [] }: MeasuredLines,
) {
  return {
    path,
    statementMap: byIndex(hits, (_, i) => range(i + 1, i + 1)),
    fnMap: byIndex(functions, ({ name, lines: [first, last] }) => ({
      name,
      decl: range(first, first),
      loc: range(first, last),
      line: first,
    })),
    branchMap: byIndex(branches, ({ line, taken }) => ({
      loc: range(line, line),
      type: taken.length === 2 ? 'if' : 'switch',
      locations: taken.map(() => range(line, line)),
      line,
    })),
    s: byIndex(hits, count => count),
    f: byIndex(functions, called => called.hits),
    b: byIndex(branches, ({ taken }) => taken),
    _coverageSchema: '1a1c01bbd47fc00a2c39e90264f33305004495a9',
    hash: '94e31e1beece520263674782659b62a983c3df62',
  };
}

function range(first: number, last: number) {
  return {
    start: { line: first, column: 4 },
    end: { line: last, column: 38 },
  };
}

function byIndex<T, R>(
  items: readonly T[],
  toValue: (item: T, index: number) => R,
): Record<string, R> {
  return Object.fromEntries(items.map((item, i) => [i, toValue(item, i)]));
}

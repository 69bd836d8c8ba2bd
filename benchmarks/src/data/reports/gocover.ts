import { MeasuredLines } from '../measuredLines';

const MODULE = 'github.com/example/monorepo';

/** As `go test -covermode=count`: lines that ran together are a block. */
export function* gocover(files: Iterable<MeasuredLines>): Generator<string> {
  yield 'mode: count\n';
  for (const { path, hits, functions = [], branches = [] } of files) {
    const ends = new Set([
      ...functions.map(({ lines }) => lines[1]),
      ...branches.map(({ line }) => line),
      hits.length,
    ]);
    const blocks: string[] = [];
    let first = 1;
    for (let line = 1; line <= hits.length; line++) {
      if (ends.has(line) || hits[line] !== hits[line - 1]) {
        blocks.push(
          `${MODULE}/${path}:${first}.2,${line}.31 ${line - first + 1} ${
            hits[line - 1]
          }\n`,
        );
        first = line + 1;
      }
    }
    yield blocks.join('');
  }
}

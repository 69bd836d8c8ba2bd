import fc from 'fast-check';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { only } from '../__testUtils__/textModel';
import { llvmShowFormat } from './llvmShow';

const valid = `/ci/src/sum.rs:
    1|       |use std::fmt;
    2|   1.5k|fn sum<T>(a: T) { // x|y
    3|      2|    if a {
  ------------------
  |  Branch (3:8): [True: 2, False: 0]
  |  Branch (3:12): [Folded - Ignored]
  ------------------
    4|      0|    1|
                   ^0
    5|       |}
  ------------------
  | sum::<i32>:
  |    3|      0|    if a {
  |    4|      7|    1|
  ------------------
  | Unexecuted instantiation: sum::<f32>
  ------------------

/ci/src/lib.rs:
    1|      0|fn f() {
`;

describe('llvmShowFormat', () => {
  it('reads lines, branches and instantiations', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'llvm-show', findings: [] });
    expect(report.files.get('/ci/src/sum.rs')).toEqual({
      path: '/ci/src/sum.rs',
      totals: {
        lines: { total: 3, covered: 3, partial: 1 },
        branches: { total: 2, covered: 1 },
        functions: null,
      },
      detail: {
        lines: Uint32Array.of(2, 3, 4),
        hits: Uint32Array.of(1500, 2, 7),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(3, 3),
          taken: Uint8Array.of(1, 0),
          isOrdered: true,
        },
        functions: null,
      },
    });
    expect(report.totals.lines.total).toBe(4);
  });

  it('reads the same with colours', async () => {
    const escape = String.fromCharCode(27);
    const coloured = valid
      .replaceAll('/ci', `${escape}[0;36m/ci`)
      .replaceAll(':\n', `:${escape}[0m\n`)
      .replaceAll('      0|', `${escape}[0;31m      0${escape}[0m|`);
    const { totals } = await parseText(coloured);
    expect(totals).toEqual((await parseText(valid)).totals);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        model,
        chunkSizes,
        fc.constantFrom('\n', '\r\n'),
        async (files, sizes, lineBreak) => {
          const text = files
            .flatMap(({ path, detail }) => [
              `${path}:`,
              ...Array.from(
                detail!.lines,
                (line, i) =>
                  `${String(line).padStart(5)}|${String(
                    detail!.hits[i],
                  ).padStart(7)}|1|2: {`,
              ),
              '',
            ])
            .map(line => line + lineBreak)
            .join('');
          expect(await parseChunks(llvmShowFormat, text, sizes)).toEqual({
            files: files.map(file => only(file)),
            findings: [],
            sources: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves out outcomes that cannot be', async () => {
    const { totals } = await parseText(
      `a.c:
    1|      2|  while (1) {
  ------------------
  |  Branch (1:3): [True: 2, Folded]
  |  Branch (1:9): [Folded, False: 0]
  ------------------
`,
    );
    expect(totals.branches).toEqual({ total: 2, covered: 1 });
    expect(totals.lines.partial).toBe(1);
  });

  it('refuses a report that does not name its only file, and says why', async () => {
    await expect(
      parseText('    1|       |use a;\n    2|   1.5k|fn f() {}\n'),
    ).rejects.toThrow(
      "Cannot read 'report' as llvm-cov show: it does not name its source file, which llvm-cov show leaves out for a single one: send llvm-cov export instead.",
    );
  });

  it('refuses a report without a file', async () => {
    await expect(parseText('\n', { format: 'llvm-show' })).rejects.toThrow(
      "Cannot read 'report' as llvm-cov show: it names no source file.",
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'llvm-show')).resolves.toBeUndefined();
  }, 60_000);
});

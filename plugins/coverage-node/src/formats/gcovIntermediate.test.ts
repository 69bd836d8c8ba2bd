import fc from 'fast-check';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { only } from '../__testUtils__/textModel';
import { gcovIntermediateFormat } from './gcovIntermediate';

const valid = `version:8.3.0
file:src/sum.c
function:2,7,3,sum
function:9,0,operator,(int)
lcount:2,3,1
lcount:4,0
branch:2,taken
branch:2,nottaken
branch:4,notexec
file:src/sum.h
lcount:1,1
`;

describe('gcovIntermediateFormat', () => {
  it('reads lines, branches and functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'gcov-intermediate', findings: [] });
    expect(report.totals).toEqual({
      lines: { total: 3, covered: 2, partial: 1 },
      branches: { total: 3, covered: 1 },
      functions: { total: 2, covered: 1 },
    });
    expect(report.files.get('src/sum.c')?.detail).toMatchObject({
      lines: Uint32Array.of(2, 4),
      hits: Uint32Array.of(3, 0),
      branches: {
        lines: Uint32Array.of(2, 2, 4),
        taken: Uint8Array.of(1, 0, 0),
      },
      functions: [
        { name: 'sum', line: 2, hits: 3 },
        { name: 'operator,(int)', line: 9, hits: 0 },
      ],
    });
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
              `file:${path}`,
              ...(detail!.functions ?? []).map(
                ({ line, hits, name }) => `function:${line},${hits},${name}`,
              ),
              ...Array.from(
                detail!.lines,
                (line, i) => `lcount:${line},${detail!.hits[i]}`,
              ),
              ...Array.from(
                detail!.branches?.lines ?? [],
                (line, i) =>
                  `branch:${line},${
                    detail!.branches!.taken[i] ? 'taken' : 'nottaken'
                  }`,
              ),
            ])
            .map(line => line + lineBreak)
            .join('');
          expect(
            await parseChunks(gcovIntermediateFormat, text, sizes),
          ).toEqual({
            files: files.map(file =>
              only(file, { branches: true, functions: true }),
            ),
            findings: [],
            sources: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes repeated lines once, by the most hits', async () => {
    const { totals, findings } = await parseText(
      'file:a.c\nlcount:1,0\nlcount:1,2\nlcount:2,-1\nlcount:0,1\nlcount:x\nhello\n\n',
    );
    expect(totals.lines).toEqual({ total: 2, covered: 1, partial: 0 });
    expect(findings).toMatchObject([
      { message: expect.stringContaining('3 malformed records') },
    ]);
  });

  it('refuses a report without lines', async () => {
    await expect(parseText('file:a.c\nfunction:1,1,f\n')).rejects.toThrow(
      "Cannot read 'report' as gcov intermediate text: it holds no line to cover.",
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(
      expectRobust(valid, 'gcov-intermediate'),
    ).resolves.toBeUndefined();
  }, 60_000);
});

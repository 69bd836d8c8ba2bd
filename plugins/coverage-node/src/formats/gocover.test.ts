import fc from 'fast-check';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { only } from '../__testUtils__/textModel';
import { gocoverFormat } from './gocover';

const valid = `mode: count
example.org/shop/cart.go:3.20,5.16 2 4
example.org/shop/cart.go:8.2,8.12 1 3
example.org/shop/cart.go:5.16,7.3 1 0
example.org/shop/pay/pay.go:10.30,12.2 1 0
`;

describe('gocoverFormat', () => {
  it('counts each line of a block with that of its closing brace', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'gocover', findings: [] });
    expect(report.files.get('example.org/shop/cart.go')).toEqual({
      path: 'example.org/shop/cart.go',
      totals: {
        lines: { total: 6, covered: 4, partial: 0 },
        branches: null,
        functions: null,
      },
      detail: {
        lines: Uint32Array.of(3, 4, 5, 6, 7, 8),
        hits: Uint32Array.of(4, 4, 4, 0, 0, 3),
        hasCounts: true,
        branches: null,
        functions: null,
      },
    });
    expect(report.totals.lines).toEqual({ total: 9, covered: 4, partial: 0 });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        model,
        chunkSizes,
        fc.constantFrom('\n', '\r\n'),
        async (files, sizes, lineBreak) => {
          const text = files
            .flatMap(({ path, detail }) =>
              Array.from(
                detail!.lines,
                (line, i) =>
                  `${path}:${line}.1,${line}.9 1 ${
                    detail!.hits[i]
                  }${lineBreak}`,
              ),
            )
            .join('');
          const printed = await parseChunks(
            gocoverFormat,
            `mode: set${lineBreak}${text}`,
            sizes,
          );
          expect(printed).toEqual({
            files: files
              .filter(file => file.detail!.lines.length > 0)
              .map(file => only(file)),
            findings: [],
            sources: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes repeated blocks of merged profiles once', async () => {
    const { files } = await parseText(
      'mode: set\na.go:1.1,2.2 1 0\nb.go:1.1,1.2 1 0\nmode: set\na.go:1.1,2.2 1 1\na.go:2.5,3.2 1 0\n',
    );
    expect(files.get('a.go')?.detail).toMatchObject({
      lines: Uint32Array.of(1, 2, 3),
      hits: Uint32Array.of(1, 1, 0),
    });
  });

  it('takes drive letters, spaces and colons in paths', async () => {
    const { files } = await parseText(
      'C:\\a b\\c.go:1.1,1.2 1 1\nC:\\a b\\c.go:2.1,2.2 1 1',
    );
    expect([...files.keys()]).toEqual(['C:/a b/c.go']);
  });

  it('tells how many lines were left out', async () => {
    const { totals, findings } = await parseText(
      'mode: set\na.go:1.1,2.2 1 1\na.go:9.1,8.2 1 1\na.go:0.1,8.2 1 1\nPASS\nb.go:x\na.go:3.1,3.2 1 1 1\n',
    );
    expect(totals.lines.total).toBe(2);
    expect(findings).toMatchObject([
      {
        code: 'malformed-records',
        message:
          '5 malformed records were left out of report, the first one: "a.go:9.1,8.2 1 1".',
      },
    ]);
  });

  it.each([
    [
      'mode: set\na.go:1.1,2.2 1 1\na.go:5.1,7',
      "it ends in the middle of the line 'a.go:5.1,7'.",
    ],
    ['mode: set\n', 'it names no source file.'],
    ['mode: set\na.go:1.1,4294967295.2 1 1\n', 'its statements span more than'],
  ])('refuses %j', async (text, reason) => {
    await expect(parseText(text)).rejects.toThrow(
      `Cannot read 'report' as Go coverprofile: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'gocover')).resolves.toBeUndefined();
  }, 60_000);
});

import { expectReadsBack } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { coverletJsonFormat } from './coverletJson';

const branch = (line: number, path: number, hits: number) => ({
  Line: line,
  Offset: 7,
  EndOffset: 9,
  Path: path,
  Ordinal: path,
  Hits: hits,
});
const valid = JSON.stringify({
  'Shop.dll': {
    'C:\\src\\Cart.cs': {
      'Shop.Cart': {
        'System.Void Shop.Cart::Add()': {
          Lines: { 10: 4, 11: 4, 12: 0 },
          Branches: [branch(11, 0, 4), branch(11, 1, 0)],
        },
        'System.Void Shop.Cart::Clear()': { Lines: { 20: 0 }, Branches: [] },
      },
      'Shop.Cart/<>c': {
        'System.Int32 Shop.Cart/<>c::<Add>b__0()': {
          Lines: { 11: 9 },
          Branches: [],
        },
      },
    },
  },
  'Tests.dll': {},
});

describe('coverletJsonFormat', () => {
  it('joins the classes of a file', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({ format: 'coverlet', findings: [] });
    expect([...files.values()]).toEqual([
      {
        path: 'C:/src/Cart.cs',
        totals: {
          lines: { total: 4, covered: 2, partial: 1 },
          branches: { total: 2, covered: 1 },
          functions: { total: 3, covered: 2 },
        },
        detail: {
          lines: Uint32Array.of(10, 11, 12, 20),
          hits: Uint32Array.of(4, 9, 0, 0),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(11, 11),
            taken: Uint8Array.of(1, 0),
            isOrdered: true,
          },
          functions: [
            { name: 'System.Void Shop.Cart::Add()', line: 10, hits: 4 },
            {
              name: 'System.Int32 Shop.Cart/<>c::<Add>b__0()',
              line: 11,
              hits: 9,
            },
            { name: 'System.Void Shop.Cart::Clear()', line: 20, hits: 0 },
          ],
        },
      },
    ]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        coverletJsonFormat,
        files =>
          JSON.stringify({
            'a.dll': Object.fromEntries(
              files.map(({ path, detail }) => [
                path,
                {
                  A: {
                    f: {
                      Lines: Object.fromEntries(
                        Array.from(detail!.lines, (line, i) => [
                          line,
                          detail!.hits[i],
                        ]),
                      ),
                      Branches: Array.from(
                        detail!.branches?.lines ?? [],
                        (line, i) =>
                          branch(line, i, detail!.branches!.taken[i]),
                      ),
                    },
                  },
                },
              ]),
            ),
          }),
        detail => ({
          ...detail,
          branches: detail.branches
            ? { ...detail.branches, isOrdered: true }
            : { lines: new Uint32Array(0), taken: new Uint8Array(0) },
          functions: [
            {
              name: 'f',
              line: detail.lines[0] ?? 0,
              hits: Math.max(0, ...detail.hits),
            },
          ],
        }),
      ),
    ).resolves.toBeUndefined();
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      '{"a.dll":{"A.cs":{"A":{"f":{"Lines":{"1":1,"x":1,"2":null},"Branches":[{"Line":1}]}}},"B.cs":1}}',
    );
    expect(findings[0].message).toMatch(/^4 malformed records/);
  });

  it.each([
    ['{}', 'it names no source file'],
    ['{"a.dll":{"A.cs":{}}}', 'it holds no line to cover'],
    ['{"a.dll":{"A.cs":{', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'coverlet' })).rejects.toThrow(
      `Cannot read 'report' as coverlet JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'coverlet')).resolves.toBeUndefined();
  }, 60_000);
});

import { expectReadsBack, outcomesOf } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { codecovJsonFormat } from './codecovJson';

const valid = JSON.stringify({
  coverage: {
    'src/a.rs': { 1: 5, 3: '1/2', 4: '0/3', 6: null, 7: true, 8: '4', 9: -1 },
    'src/b.rs': [null, 0, 1, null, '2/2'],
  },
  messages: { 'src/a.rs': { 1: 'says something' } },
});

describe('codecovJsonFormat', () => {
  it('reads hits, ratios of branches and partial lines', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({
      format: 'codecov-json',
      findings: [],
    });
    expect([...files.values()]).toEqual([
      {
        path: 'src/a.rs',
        totals: {
          lines: { total: 5, covered: 4, partial: 2 },
          branches: { total: 5, covered: 1 },
          functions: null,
        },
        detail: {
          lines: Uint32Array.of(1, 3, 4, 7, 8),
          hits: Uint32Array.of(5, 1, 0, 1, 4),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(3, 3, 4, 4, 4),
            taken: Uint8Array.of(1, 0, 0, 0, 0),
          },
          functions: null,
        },
      },
      {
        path: 'src/b.rs',
        totals: {
          lines: { total: 3, covered: 2, partial: 0 },
          branches: { total: 2, covered: 2 },
          functions: null,
        },
        detail: {
          lines: Uint32Array.of(1, 2, 4),
          hits: Uint32Array.of(0, 1, 2),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(4, 4),
            taken: Uint8Array.of(1, 1),
          },
          functions: null,
        },
      },
    ]);
  });

  it('reads what covr of R sends', async () => {
    const { format, totals } = await parseText(
      JSON.stringify({
        files: [{ name: 'R/a.R', coverage: [null, null, 3, 0] }],
        uploader: 'R',
      }),
    );
    expect(format).toBe('codecov-json');
    expect(totals.lines).toEqual({ total: 2, covered: 1, partial: 0 });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        codecovJsonFormat,
        files =>
          JSON.stringify({
            coverage: Object.fromEntries(
              files.map(({ path, detail }) => {
                const outcomes = new Map(outcomesOf(detail!));
                const valueOf = (line: number, i: number) => {
                  const taken = outcomes.get(line);
                  return taken
                    ? `${taken.filter(Boolean).length}/${taken.length}`
                    : detail!.hits[i];
                };
                return [
                  path,
                  Object.fromEntries(
                    Array.from(detail!.lines, (line, i) => [
                      line,
                      valueOf(line, i),
                    ]),
                  ),
                ];
              }),
            ),
          }),
        detail => {
          const outcomes = new Map(outcomesOf(detail));
          return {
            ...detail,
            // A ratio stands in place of the hits.
            hits: detail.hits.map(
              (hits, i) =>
                outcomes.get(detail.lines[i])?.filter(Boolean).length ?? hits,
            ),
            functions: null,
          };
        },
      ),
    ).resolves.toBeUndefined();
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      '{"coverage":{"a":{"1":1,"0":1,"x":1,"2":"1/x","3":[]},"b":null}}',
    );
    expect(findings[0].message).toMatch(/^5 malformed records/);
  });

  it.each([
    ['{"coverage":{}}', 'it names no source file'],
    ['{"coverage":{"a":[null]}}', 'it holds no line to cover'],
    ['{"coverage":{"a":{', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'codecov-json' })).rejects.toThrow(
      `Cannot read 'report' as Codecov JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'codecov-json')).resolves.toBeUndefined();
  }, 60_000);
});

import { expectReadsBack } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { elmFormat } from './elm';

const expression = (type: string, line: number, count?: number) => ({
  type,
  from: { line, column: 1 },
  to: { line: line + 2, column: 5 },
  count,
});
const valid = JSON.stringify({
  coverageData: {
    'Page.Home': [
      { ...expression('declaration', 9), name: 'unused', complexity: 1 },
      { ...expression('declaration', 3, 2), name: 'view', complexity: 2 },
      expression('ifElseBranch', 5, 2),
      expression('ifElseBranch', 5),
    ],
    Unmapped: [expression('caseBranch', 1, 1)],
  },
  moduleMap: { 'Page.Home': 'src/Page/Home.elm', Other: 'src/Other.elm' },
  event: 'coverage',
});

describe('elmFormat', () => {
  it('counts lines that an expression starts on', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({ format: 'elm', findings: [] });
    expect([...files.keys()]).toEqual(['src/Page/Home.elm', 'Unmapped']);
    expect(files.get('src/Page/Home.elm')).toEqual({
      path: 'src/Page/Home.elm',
      totals: {
        lines: { total: 3, covered: 2, partial: 0 },
        branches: null,
        functions: { total: 2, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(3, 5, 9),
        hits: Uint32Array.of(2, 2, 0),
        hasCounts: true,
        branches: null,
        functions: [
          { name: 'view', line: 3, hits: 2 },
          { name: 'unused', line: 9, hits: 0 },
        ],
      },
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        elmFormat,
        files =>
          JSON.stringify({
            coverageData: Object.fromEntries(
              files.map(({ detail }, i) => [
                `M${i}`,
                Array.from(detail!.lines, (line, k) =>
                  expression('lambdaBody', line, detail!.hits[k]),
                ),
              ]),
            ),
            moduleMap: Object.fromEntries(
              files.map(({ path }, i) => [`M${i}`, path]),
            ),
          }),
        detail => ({ ...detail, branches: null, functions: [] }),
      ),
    ).resolves.toBeUndefined();
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      '{"coverageData":{"A":[{"from":{"line":1}},{"from":{}},null]}}',
    );
    expect(findings[0].message).toMatch(/^2 malformed records/);
  });

  it.each([
    ['{"coverageData":{}}', 'it names no source file'],
    ['{"coverageData":{"A":[]}}', 'it holds no line to cover'],
    ['{"coverageData":{"A":[', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text)).rejects.toThrow(
      `Cannot read 'report' as elm-coverage JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'elm')).resolves.toBeUndefined();
  }, 60_000);
});

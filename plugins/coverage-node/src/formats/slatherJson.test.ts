import {
  expectReadsBack,
  hitListOf,
  linesOnly,
} from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { slatherJsonFormat } from './slatherJson';

const valid = JSON.stringify([
  { file: 'App/A.swift', coverage: [null, 3, 0, null] },
  { file: 'App/B.swift', coverage: [1] },
]);

describe('slatherJsonFormat', () => {
  it('reads the hits of each line', async () => {
    const { format, totals, files } = await parseText(valid);
    expect(format).toBe('slather');
    expect(totals.lines).toEqual({ total: 3, covered: 2, partial: 0 });
    expect(files.get('App/A.swift')?.detail).toEqual({
      lines: Uint32Array.of(2, 3),
      hits: Uint32Array.of(3, 0),
      hasCounts: true,
      branches: null,
      functions: null,
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        slatherJsonFormat,
        files =>
          JSON.stringify(
            files.map(({ path, detail }) => ({
              file: path,
              coverage: hitListOf(detail!),
            })),
          ),
        linesOnly,
      ),
    ).resolves.toBeUndefined();
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      '[{"file":"a","coverage":[1]},{"file":"b"},{"coverage":[1]},4]',
    );
    expect(findings[0].message).toMatch(/^3 malformed records/);
  });

  it.each([
    ['[]', 'it names no source file'],
    ['[{"file":"a","coverage":[null]}]', 'it holds no line to cover'],
    ['[{"file":', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'slather' })).rejects.toThrow(
      `Cannot read 'report' as slather JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'slather')).resolves.toBeUndefined();
  }, 60_000);
});

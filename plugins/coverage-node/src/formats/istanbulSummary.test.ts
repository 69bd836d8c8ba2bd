import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';

const count = (total: number, covered: number) => ({
  total,
  covered,
  skipped: 0,
  pct: total > 0 ? (100 * covered) / total : 'Unknown',
});

const valid = JSON.stringify({
  total: { lines: count(14, 7), statements: count(16, 8) },
  '/home/me/src/a.js': {
    lines: count(11, 7),
    functions: count(2, 1),
    branches: count(0, 0),
  },
  'C:\\src\\b.js': { lines: count(3, 0), functions: count(0, 0) },
});

describe('istanbulSummaryFormat', () => {
  it('reads totals of each file without line detail', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'istanbul-summary', findings: [] });
    expect([...report.files.values()]).toEqual([
      {
        path: '/home/me/src/a.js',
        totals: {
          lines: { total: 11, covered: 7, partial: 0 },
          branches: { total: 0, covered: 0 },
          functions: { total: 2, covered: 1 },
        },
        detail: null,
      },
      {
        path: 'C:/src/b.js',
        totals: {
          lines: { total: 3, covered: 0, partial: 0 },
          branches: null,
          functions: { total: 0, covered: 0 },
        },
        detail: null,
      },
    ]);
  });

  it('reads a report that holds nothing but its total', async () => {
    const report = await parseText(
      `{"total":{"lines":${JSON.stringify(count(9, 3))}}}`,
    );
    expect(report.totals.lines).toEqual({ total: 9, covered: 3, partial: 0 });
    expect([...report.files.keys()]).toEqual(['total']);
  });

  it('reads what converters have under files', async () => {
    const { files, totals, findings } = await parseText(
      JSON.stringify({
        total: { lines: count(5, 3), statements: count(5, 3) },
        files: {
          'classes/A.cls': { lines: count(3, 3), statements: count(3, 3) },
          total: { lines: count(2, 0) },
        },
      }),
    );
    expect([...files.keys()]).toEqual(['classes/A.cls', 'total']);
    expect(totals).toEqual({
      lines: { total: 5, covered: 3, partial: 0 },
      branches: null,
      functions: null,
    });
    expect(findings).toEqual([]);
  });

  it('tells when the total is not the sum of the files', async () => {
    const { findings } = await parseText(
      valid.replace('"total":14', '"total":15'),
    );
    expect(findings).toMatchObject([
      {
        code: 'report-header-differs',
        message:
          'report declares 7 of 15 lines covered, but its files sum up to 7 of 14 lines covered.',
      },
    ]);
  });

  it.each([
    '{"total":-1,"covered":0}',
    '{"total":1.5,"covered":0}',
    '{"total":1,"covered":2}',
    '{"total":"1","covered":"0"}',
    '{"total":1e999,"covered":0}',
    '{"covered":1}',
    'null',
    '[]',
  ])('leaves a file with lines %s out and tells it', async lines => {
    const { files, findings } = await parseText(
      `{"a":{"lines":${lines}},"b":{"lines":{"total":1,"covered":1}}}`,
      { format: 'istanbul-summary' },
    );
    expect([...files.keys()]).toEqual(['b']);
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
  });

  it('takes the names of prototypes as the file names that they are', async () => {
    const { files } = await parseText(
      '{"__proto__":{"lines":{"total":1,"covered":1}},"constructor":{"lines":{"total":1,"covered":0}}}',
    );
    expect([...files.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as { lines?: unknown }).lines).toBeUndefined();
  });

  it.each([
    ['{"a":{"lines":{"total":1', 'malformed or cut off JSON'],
    ['{}', 'it names no source file'],
    ['[1]', 'it names no source file'],
    ['{"a":{"lines":{"total":0,"covered":0}}}', 'holds no line to cover'],
    [`{"a":${'['.repeat(1e5)}`, 'malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(
      parseText(text, { format: 'istanbul-summary' }),
    ).rejects.toThrow(reason);
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(
      expectRobust(valid, 'istanbul-summary'),
    ).resolves.toBeUndefined();
  }, 60_000);
});

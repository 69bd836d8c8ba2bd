import { expectReadsBack, linesOnly } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { xccovFormat } from './xccov';

const file = (path: string, coveredLines: number, executableLines: number) => ({
  path,
  name: 'any',
  coveredLines,
  executableLines,
  lineCoverage: 0.5,
  functions: [
    { name: 'f', lineNumber: 1, executionCount: 2, coveredLines: 1 },
    { name: 'g', lineNumber: 9, executionCount: 0, coveredLines: 0 },
  ],
});
const valid = JSON.stringify({
  coveredLines: 5,
  executableLines: 11,
  lineCoverage: 0.45,
  errors: [{ code: 0, localizedDescription: 'no data' }],
  targets: [
    { name: 'App', files: [file('/src/A.swift', 4, 8)], lineCoverage: 0.5 },
    { name: 'AppTests', files: [file('/src/B.swift', 1, 3)] },
  ],
});

describe('xccovFormat', () => {
  it('reads totals of each file of each target', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({ format: 'xccov', findings: [] });
    expect([...files.keys()]).toEqual(['/src/A.swift', '/src/B.swift']);
    expect(files.get('/src/A.swift')).toEqual({
      path: '/src/A.swift',
      totals: {
        lines: { total: 8, covered: 4, partial: 0 },
        branches: null,
        functions: { total: 2, covered: 1 },
      },
      detail: null,
    });
  });

  it('reads a list of targets', async () => {
    const { totals } = await parseText(
      JSON.stringify([{ name: 'App', files: [file('/A.swift', 4, 8)] }]),
    );
    expect(totals.lines).toEqual({ total: 8, covered: 4, partial: 0 });
  });

  it('gives back the lines of an archive, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        xccovFormat,
        files =>
          JSON.stringify(
            Object.fromEntries(
              files.map(({ path, detail }) => [
                path,
                [
                  ...Array.from(detail!.lines, (line, i) => ({
                    line,
                    isExecutable: true,
                    executionCount: detail!.hits[i],
                    subranges: [],
                  })),
                  { line: 900, isExecutable: false },
                ],
              ]),
            ),
          ),
        linesOnly,
      ),
    ).resolves.toBeUndefined();
  });

  it('tells what differs and what was left out', async () => {
    const { findings } = await parseText(
      valid
        .replace('"executableLines":11', '"executableLines":12')
        .replace('"coveredLines":1,"executableLines":3', '"coveredLines":4'),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'malformed-records',
      'report-header-differs',
    ]);
  });

  it.each([
    ['{"targets":[]}', 'it names no source file'],
    ['{"/a":[{"line":1,"isExecutable":false}]}', 'it holds no line to cover'],
    ['{"targets":[{', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'xccov' })).rejects.toThrow(
      `Cannot read 'report' as xccov JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'xccov')).resolves.toBeUndefined();
    const archive =
      '{"/a":[{"line":1,"isExecutable":true,"executionCount":1}]}';
    await expect(expectRobust(archive, 'xccov')).resolves.toBeUndefined();
  }, 120_000);
});

import fc from 'fast-check';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { codecovUploadFormat } from '.';

const lcov = 'SF:src/a.c\nDA:1,1\nDA:2,0\nend_of_record\n';
const valid = [
  'src/a.c',
  'README.md',
  '<<<<<< network',
  '# path=build/lcov.info',
  // In one report records of a file add up, in several the most counts.
  `${lcov}${lcov}<<<<<< EOF`,
  '# path=coverage.json',
  '{"coverage":{"src/a.c":{"1":1,"2":5},"src/b.c":[null,1]}}',
  '<<<<<< EOF',
  '# path=notes.txt',
  'no report',
  '<<<<<< EOF',
  '# path=fixes',
  'src/a.c:1,2,3',
  '<<<<<< EOF',
  'TOKEN=secret',
  '<<<<<< ENV',
  '',
].join('\n');

describe('codecovUploadFormat', () => {
  it('reads each report by its own format', async () => {
    const { format, files, findings } = await parseText(valid);
    expect(format).toBe('codecov-upload');
    expect([...files.keys()]).toEqual(['src/a.c', 'src/b.c']);
    expect(files.get('src/a.c')?.detail).toMatchObject({
      lines: Uint32Array.of(1, 2),
      hits: Uint32Array.of(2, 5),
    });
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toContain('the section notes.txt');
  });

  it('knows the upload of a repository with many files', async () => {
    const { format, files } = await parseText(
      'src/some/folder/file.c\n'.repeat(9000) + valid,
    );
    expect(format).toBe('codecov-upload');
    expect([...files.keys()]).toEqual(['src/a.c', 'src/b.c']);
  });

  it('reads a report behind the last mark', async () => {
    const { totals } = await parseText(
      'a\n<<<<<< network\n\n{"coverage":{"a":[null,1,0]}}',
    );
    expect(totals.lines).toEqual({ total: 2, covered: 1, partial: 0 });
  });

  it('reads the same in whatever chunks', async () => {
    const whole = await parseChunks(codecovUploadFormat, valid, [100_000]);
    expect(whole.files).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(chunkSizes, async sizes => {
        expect(await parseChunks(codecovUploadFormat, valid, sizes)).toEqual(
          whole,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('tells which section is damaged', async () => {
    await expect(
      parseText(
        '<<<<<< network\n# path=a.json\n{"source_files":[\n<<<<<< EOF\n',
      ),
    ).rejects.toThrow(
      "its section 'a.json', read as Coveralls JSON, fails: it is malformed or cut off JSON",
    );
  });

  it('refuses uploads without a report and sections that are too large', async () => {
    await expect(parseText('a\nb\n<<<<<< network\n')).rejects.toThrow(
      "Cannot read 'report' as Codecov upload: it names no source file.",
    );
    await expect(
      parseText(valid, { limits: { maxDocumentBytes: 20 } }),
    ).rejects.toThrow('larger than 20 bytes');
    await expect(
      parseChunks(
        codecovUploadFormat,
        `<<<<<< network\n${`x\n<<<<<< ${'y'.repeat(200)}`.repeat(9000)}`,
        [10_000],
      ),
    ).rejects.toThrow('one of its sections is larger than 1,000,000 bytes');
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(
      expectRobust(valid, 'codecov-upload'),
    ).resolves.toBeUndefined();
  }, 120_000);
});

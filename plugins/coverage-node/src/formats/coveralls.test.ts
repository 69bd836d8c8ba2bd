import { expectReadsBack, hitListOf } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { coverallsFormat } from './coveralls';

const valid = JSON.stringify({
  service_name: 'ci',
  repo_token: 'secret',
  source_files: [
    {
      name: 'src/a.c',
      source_digest: '0',
      source: 'if (a) {\n"[1]"\n}',
      coverage: [null, 3, 0, null, 1],
      branches: [2, 0, 1, 0, 2, 0, 0, 3, 5, 1, 0, 1, 2, 0, 1, 2],
    },
    { name: 'src/b.c', coverage: [0] },
  ],
});

describe('coverallsFormat', () => {
  it('reads lines, and branches by line, block and branch', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({
      format: 'coveralls',
      findings: [],
    });
    expect(files.get('src/a.c')).toEqual({
      path: 'src/a.c',
      totals: {
        lines: { total: 3, covered: 2, partial: 0 },
        branches: { total: 3, covered: 3 },
        functions: null,
      },
      detail: {
        lines: Uint32Array.of(2, 3, 5),
        hits: Uint32Array.of(3, 0, 1),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(2, 2, 5),
          taken: Uint8Array.of(1, 1, 1),
          isOrdered: true,
        },
        functions: null,
      },
    });
    expect(files.get('src/b.c')?.totals.branches).toBeNull();
  });

  it("reads the lists that Code Climate's reporter writes as texts", async () => {
    const { totals, findings } = await parseText(
      JSON.stringify({
        source_files: [
          { name: 'a.rb', coverage: '[null,1,0]' },
          { name: 'b.rb', coverage: '[1' },
        ],
      }),
    );
    expect(totals.lines).toEqual({ total: 2, covered: 1, partial: 0 });
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        coverallsFormat,
        files =>
          JSON.stringify({
            source_files: files.map(({ path, detail }) => ({
              name: path,
              coverage: hitListOf(detail!),
              branches:
                detail!.branches &&
                Array.from(detail!.branches.lines, (line, i) => [
                  line,
                  0,
                  i,
                  detail!.branches!.taken[i],
                ]).flat(),
            })),
          }),
        detail => ({
          ...detail,
          branches: detail.branches && { ...detail.branches, isOrdered: true },
          functions: null,
        }),
      ),
    ).resolves.toBeUndefined();
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      JSON.stringify({
        source_files: [
          null,
          { name: 'a' },
          {
            name: 'b',
            coverage: [1],
            branches: [1, 0, 0, 'x', 1, -1, 0, 1, 1],
          },
        ],
      }),
    );
    expect(findings[0].message).toMatch(/^5 malformed records/);
  });

  it.each([
    ['{"source_files":[]}', 'it names no source file'],
    [
      '{"source_files":[{"name":"a","coverage":[null]}]}',
      'it holds no line to cover',
    ],
    ['{"source_files":[', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text)).rejects.toThrow(
      `Cannot read 'report' as Coveralls JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'coveralls')).resolves.toBeUndefined();
  }, 60_000);
});

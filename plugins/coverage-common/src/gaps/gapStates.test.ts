import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { file, gapsOf, input } from './__testData__/gapInput';

describe('findGaps', () => {
  it('keeps apart what no report measured', () => {
    const [gap] = gapsOf(input([file('a.ts', null)]));
    expect(gap).toMatchObject({
      state: 'not-measured',
      measure: 'lines',
      lines: null,
      uncovered: 0,
      missing: 0,
    });
    // 45 statements in 100 lines
    expect(gap.value).toBeCloseTo(2 * 45 * 0.8, 10);
  });

  it('counts files where nothing was uploaded', () => {
    const gaps = gapsOf(
      input(
        [
          file('untested.ts', null),
          file('tested.ts', null, { testedBy: ['tested.test.ts'] }),
          file('unknown.ts', null, { testedBy: null }),
        ],
        { measure: 'files' },
      ),
    );
    expect(
      gaps.map(({ path, state, measure, tested, missing }) => [
        path,
        state,
        measure,
        tested,
        missing,
      ]),
    ).toEqual([
      ['unknown.ts', 'not-measured', 'files', null, 0],
      ['untested.ts', 'quick-win', 'files', false, 0],
    ]);
  });

  it('lets people block and exempt', () => {
    const lines = { covered: 0, total: 100 };
    const gaps = gapsOf(
      input([file('a.py', lines), file('b.py', lines), file('c.py', null)], {
        repositoryFile: {
          blocked: [{ path: 'a.py', reason: 'needs a GPU' }],
          exempt: [{ path: 'c.py', reason: 'a toy', until: '2027-05-01' }],
        } as unknown as RepositoryFile,
        portal: {
          targets: [],
          overrides: [],
          exceptions: [
            {
              kind: 'exempt',
              path: 'b.py',
              reason: 'old',
              by: 'user:default/ada',
              until: '2027-04-30',
            },
          ],
        },
      }),
    );
    expect(
      gaps.map(({ path, state, exception }) => [path, state, exception]),
    ).toEqual([
      ['a.py', 'blocked', { reason: 'needs a GPU', until: null, by: null }],
      ['b.py', 'open', null],
      ['c.py', 'exempt', { reason: 'a toy', until: '2027-05-01', by: null }],
    ]);
  });
});

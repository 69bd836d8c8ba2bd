import { reportOfOtherCommit } from './reportOfOtherCommit';
import { contextOf, fileOf, inventoryOf } from './__testData__/contextOf';

const times = {
  committedAt: '2027-01-01T00:00:00.000Z',
  uploadedAt: '2027-01-01T00:00:00.000Z',
};

const check = (commit: string, listedAt: string | undefined, gone: number) =>
  reportOfOtherCommit(
    contextOf({
      snapshot: { commit, ...times },
      inventory: inventoryOf({}, { commit: listedAt }),
      files: [
        ...Array.from({ length: gone }, (_, i) => fileOf(`gone/${i}.py`)),
        fileOf('new.py', { measuredPath: null, totals: null }),
        fileOf('a.py', {
          inventory: { path: 'a.py', kind: 'source', lines: 3 },
        }),
      ],
    }),
  );

describe('report-of-other-commit', () => {
  it.each([
    [
      'abcdef1234',
      '1234567890',
      2,
      'warning',
      'The coverage is of commit abcdef1, the list of files of 1234567; 2 measured files are not among the files listed.',
    ],
    [
      'abcdef1234',
      '1234567890',
      0,
      'info',
      'The coverage is of commit abcdef1, the list of files of 1234567.',
    ],
    [
      'abcdef1234',
      undefined,
      1,
      'warning',
      'The coverage is of commit abcdef1; 1 measured file is not among the files listed.',
    ],
  ])('%s against %s with %d gone', (a, b, gone, severity, message) => {
    expect(check(a, b, gone)).toEqual([
      { code: 'report-of-other-commit', severity, message },
    ]);
  });

  it('is silent at the same commit, long or short, or without a list', () => {
    expect(check('abcdef1234', 'abcdef1', 0)).toEqual([]);
    expect(check('abcdef1234', undefined, 0)).toEqual([]);
    const snapshot = { commit: 'abc', ...times };
    expect(reportOfOtherCommit(contextOf({ snapshot }))).toEqual([]);
  });
});

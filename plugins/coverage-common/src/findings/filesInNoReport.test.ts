import { filesInNoReport } from './filesInNoReport';
import { contextOf, fileOf, totalsOf } from './__testData__/contextOf';

const check = (missing: number, all: number, totals = totalsOf(10, 10)) =>
  filesInNoReport(
    contextOf({
      totals,
      files: Array.from({ length: all }, (_, i) =>
        fileOf(`${i}.py`, i < missing ? { totals: null } : {}),
      ),
    }),
  );

describe('files-in-no-report', () => {
  it('warns where many files are in no report', () => {
    expect(check(39, 40)).toEqual([
      {
        code: 'files-in-no-report',
        severity: 'warning',
        message:
          '39 of 40 source files are in no report; 100 % counts the other one.',
      },
    ]);
    expect(check(2, 10)[0].severity).toBe('warning');
  });

  it('tells of a few', () => {
    expect(check(1, 6)).toMatchObject([
      {
        severity: 'info',
        message:
          '1 of 6 source files is in no report; 100 % counts the other 5.',
      },
    ]);
    expect(check(0, 6)).toEqual([]);
  });

  it('is silent where nothing is measured', () => {
    expect(check(6, 6, totalsOf(0, 0))).toEqual([]);
  });
});

import { forecastCoverage } from '../forecast/forecastCoverage';
import { targetProgress } from '../targets/targetProgress';
import { verdictOf } from './verdict';

const forecast = forecastCoverage({
  history: [],
  target: null,
  now: '2027-01-04T00:00:00Z',
  staleAfterDays: 14,
});

const verdict = (covered: number, inNoReport = 0) => {
  const source = { files: 40, inNoReport };
  const lines = { covered, total: 1000 };
  const target = targetProgress(
    {
      measure: 'lines',
      value: 80,
      by: null,
      kind: 'committed',
      area: null,
      origin: 'repository-file',
      originDetail: '.coverage-plan.yaml',
    },
    lines,
  );
  return verdictOf({ lines, files: null, source, target, gaps: [], forecast });
};

describe('verdictOf', () => {
  it('counts the lines that a target misses, one or more', () => {
    expect(verdict(799)).toEqual({
      state: 'at-risk',
      sentence:
        '79.9 % of the lines are covered, the target is 80 %, 1 line is missing.',
    });
    expect(verdict(500)).toEqual({
      state: 'needs-tests',
      sentence:
        '50.0 % of the lines are covered, the target is 80 %, 300 lines are missing.',
    });
  });

  it('says of what nothing is known', () => {
    expect(verdict(1000, 39)).toEqual({
      state: 'good',
      sentence:
        '100 % of the lines are covered, the target is 80 %: reached; 39 of 40 source files are in no report.',
    });
    expect(verdict(799, 1).sentence).toBe(
      '79.9 % of the lines are covered, the target is 80 %, 1 line is missing; 1 of 40 source files is in no report.',
    );
  });

  it('is good when the target is reached', () => {
    expect(verdict(800).state).toBe('good');
  });
});

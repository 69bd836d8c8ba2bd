import { analyseFixture } from '../__fixtures__/analyseFixture';
import {
  batchServerFiles,
  batchServerHistory,
  batchServerOverview,
} from '../__fixtures__/batchServer';
import { suggestTarget } from './suggestTarget';

const { plan } = analyseFixture({
  overview: batchServerOverview,
  history: batchServerHistory,
  files: batchServerFiles,
  portal: { targets: [], overrides: [], exceptions: [] },
});

const [first] = plan.phases;
const phase = (to: number, endsOn: string) => ({ ...first, to, endsOn });
const suggest = (changes: Partial<typeof plan>) =>
  suggestTarget({
    plan: {
      ...plan,
      options: { ...plan.options, start: '2026-01-01' },
      ...changes,
    },
  });

describe('suggestTarget', () => {
  it('suggests the target when the plan is done', () => {
    expect(suggestTarget({ plan })).toEqual({ value: 75, by: plan.endsOn });
  });

  it('suggests whole per cents that a plan short of it reaches at least', () => {
    expect(
      suggest({
        reachesTarget: false,
        phases: [phase(40, '2026-02-01'), phase(61.8, '2026-03-01')],
      }),
    ).toEqual({ value: 61, by: '2026-03-01' });
  });

  it('suggests what is reached within a year of a longer plan', () => {
    expect(
      suggest({
        phases: [phase(33.3, '2026-11-01'), phase(75, '2091-07-22')],
      }),
    ).toEqual({ value: 33, by: '2026-11-01' });
    expect(suggest({ phases: [phase(75, '2091-07-22')] })).toBeNull();
  });

  it('suggests nothing where there is nothing to plan', () => {
    expect(suggest({ phases: [] })).toBeNull();
    expect(suggest({ measure: 'files' })).toBeNull();
    expect(
      suggest({ from: 80, phases: [phase(80.4, '2026-02-01')] }),
    ).toBeNull();
  });
});

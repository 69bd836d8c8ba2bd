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

describe('suggestTarget', () => {
  it('suggests the target when the plan is done', () => {
    expect(suggestTarget({ plan })).toEqual({ value: 75, by: plan.endsOn });
  });

  it('suggests whole per cents that the plan reaches at least', () => {
    expect(
      suggestTarget({ plan: { ...plan, reachesTarget: false, to: 61.8 } }),
    ).toEqual({ value: 61, by: plan.endsOn });
  });

  it('suggests nothing where there is nothing to plan', () => {
    expect(suggestTarget({ plan: { ...plan, endsOn: null } })).toBeNull();
    expect(suggestTarget({ plan: { ...plan, measure: 'files' } })).toBeNull();
    expect(
      suggestTarget({ plan: { ...plan, from: 80, reachesTarget: true } }),
    ).toBeNull();
  });
});

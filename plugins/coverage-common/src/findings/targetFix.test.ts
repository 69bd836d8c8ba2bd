import { EffectiveTarget } from '../targets/Target';
import { targetFix } from './targetFix';

const target: EffectiveTarget = {
  measure: 'branches',
  value: 80,
  by: '2027-06-30',
  kind: 'stretch',
  area: 'auth',
  origin: 'policy',
  originDetail: 'policy tier-1',
};

describe('targetFix', () => {
  it('changes one thing of a target and keeps the rest', () => {
    expect(targetFix(target, { value: 60 })).toEqual({
      fix: {
        kind: 'set-target',
        target: {
          measure: 'branches',
          value: 60,
          by: '2027-06-30',
          kind: 'stretch',
          area: 'auth',
        },
      },
    });
    expect(targetFix(target, { by: '2027-12-31' })).toMatchObject({
      fix: { target: { value: 80, by: '2027-12-31' } },
    });
  });

  it('proposes no target of nothing', () => {
    expect(targetFix(target, { value: 0 })).toEqual({});
  });
});

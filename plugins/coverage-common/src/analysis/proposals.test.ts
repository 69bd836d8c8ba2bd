import { EffectiveTarget } from '../targets/Target';
import { stretchOf } from './proposals';

const target = (changes: Partial<EffectiveTarget>): EffectiveTarget => ({
  measure: 'lines',
  value: 80,
  by: null,
  kind: 'committed',
  area: null,
  origin: 'repository-file',
  originDetail: '.coverage-plan.yaml',
  ...changes,
});

it('takes no committed target for a stretch target', () => {
  expect(stretchOf([target({})])).toBeNull();
  expect(
    stretchOf([
      target({}),
      target({ kind: 'stretch', measure: 'branches', value: 70 }),
      target({ kind: 'stretch', value: 90 }),
    ]),
  ).toBe(90);
});

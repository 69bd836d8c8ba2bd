import { organisation } from '../__fixtures__/organisation';
import { groupRow } from '../__fixtures__/scorecardNumbers';
import { heatRow, weakestOf } from './heatMap';

function groupOf(value: string, owner: string) {
  const members = organisation.filter(one => one.owner?.endsWith(`/${owner}`));
  return groupRow({ value, title: null, hasChildren: false, members });
}

describe('heatMap', () => {
  it('takes each share of its own whole', () => {
    const platform = groupOf('a', 'platform');
    const shares = heatRow(platform).map(
      ({ measure, percent }) => `${measure} ${percent?.toFixed(1)}`,
    );
    expect(shares).toEqual([
      'lines 54.5',
      'branches undefined',
      'functions undefined',
      'reporting 50.0',
      'onTrack undefined',
    ]);
  });

  it('finds the lowest coverage, whatever else is lower', () => {
    const weakest = weakestOf([
      groupOf('a', 'platform'),
      groupOf('b', 'payments'),
    ]);
    expect(weakest).toMatchObject({ group: { value: 'a' }, measure: 'lines' });
    expect(weakestOf([])).toBeNull();
  });
});

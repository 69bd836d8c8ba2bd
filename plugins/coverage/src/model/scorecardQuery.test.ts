import fc from 'fast-check';
import {
  SCORECARD_URL,
  filterOf,
  groupSortOf,
  groupsRequestOf,
  joinValues,
  membersRequestOf,
  splitValues,
} from './scorecardQuery';

describe('scorecardQuery', () => {
  it('keeps any values in one parameter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), values => {
        expect(splitValues(joinValues(values))).toEqual(values);
      }),
    );
    expect(joinValues(['group:default/a', 'c++,d'])).toBe(
      'group:default/a,c++%2Cd',
    );
  });

  it('filters by what the URL has', () => {
    expect(filterOf(SCORECARD_URL)).toEqual({});
    expect(
      filterOf({
        ...SCORECARD_URL,
        owner: 'group:default/a,group:default/b',
        level: 'gold,platinum',
        adoption: 'not-reporting',
        stale: 'false',
        search: ' pay ',
      }),
    ).toEqual({
      owner: ['group:default/a', 'group:default/b'],
      level: ['gold'],
      adoption: 'not-reporting',
      stale: false,
      search: 'pay',
    });
  });

  it('groups by owner, most uncovered lines first, unless told otherwise', () => {
    expect(groupsRequestOf(SCORECARD_URL)).toEqual({
      by: 'owner',
      sort: 'uncovered',
      order: 'desc',
    });
    const url = { ...SCORECARD_URL, by: 'system', sort: 'name' };
    expect(groupsRequestOf(url)).toMatchObject({ by: 'system', order: 'asc' });
    expect(groupSortOf({ ...url, order: 'desc' }).order).toBe('desc');
    expect(groupSortOf({ ...url, sort: 'luck' }).sort).toBe('uncovered');
  });

  it('finds in the tree of groups the entities that a group owns itself', () => {
    const filter = { tier: ['1'] };
    expect(membersRequestOf(filter, 'group', 'group:default/a')).toEqual({
      tier: ['1'],
      by: 'owner',
      value: 'group:default/a',
    });
  });

  it('finds in a row what the filter of the same kind leaves of it', () => {
    const filter = { tag: ['java'] };
    expect(membersRequestOf(filter, 'tag', 'api')).toEqual({
      tag: ['java'],
      by: 'tag',
      value: 'api',
    });
  });
});

import { sortOrderOf } from './sortOrder';

describe('sortOrderOf', () => {
  it.each([
    ['uncovered', '', 'desc'],
    ['uncovered', 'asc', 'asc'],
    ['path', '', 'asc'],
    ['path', 'desc', 'desc'],
    ['path', 'sideways', 'asc'],
  ])('of %s and %j is %s', (sort, order, expected) => {
    expect(sortOrderOf({ sort, order })).toBe(expected);
  });
});

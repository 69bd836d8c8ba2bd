import { firstOrder, nextOrder, statedOrder } from './sortOrder';

describe('the order of a table', () => {
  it('starts with the largest number and with the first of all else', () => {
    expect([firstOrder(true), firstOrder(false)]).toEqual(['desc', 'asc']);
  });

  it.each([
    ['desc', undefined, 'desc'],
    ['desc', 'desc', 'asc'],
    ['desc', 'asc', 'desc'],
    ['asc', undefined, 'asc'],
    ['asc', 'asc', 'desc'],
  ] as const)(
    'after a click, with %s first, goes from %s to %s',
    (first, current, next) => {
      expect(nextOrder(first, current)).toBe(next);
    },
  );

  it.each([
    ['', 'desc', 'desc'],
    ['asc', 'desc', 'asc'],
    ['desc', 'asc', 'desc'],
    ['sideways', 'asc', 'asc'],
  ] as const)(
    'of a URL that says %j, with %s first, is %s',
    (stated, first, order) => {
      expect(statedOrder(stated, first)).toBe(order);
    },
  );
});

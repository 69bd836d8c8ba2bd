import { sortBy, sortedOnce } from './sortBy';

const items = [
  { name: 'b', size: 2 },
  { name: 'none', size: null },
  { name: 'a', size: 2 },
  { name: 'c', size: 10 },
];
const sizeOf = ({ size }: { size: number | null }) => size;
const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe('sortBy', () => {
  it('keeps equals in their order and puts what has no value last', () => {
    expect(names(sortBy(items, sizeOf, 'asc'))).toEqual([
      'b',
      'a',
      'c',
      'none',
    ]);
    expect(names(sortBy(items, sizeOf, 'desc'))).toEqual([
      'c',
      'b',
      'a',
      'none',
    ]);
  });
});

describe('sortedOnce', () => {
  it('sorts a list once by each value and order', () => {
    const valueOf = jest.fn(sizeOf);
    const sorted = sortedOnce(items, 'size', valueOf, 'asc');
    expect(sortedOnce(items, 'size', valueOf, 'asc')).toBe(sorted);
    expect(valueOf).toHaveBeenCalledTimes(4);
    expect(names(sortedOnce(items, 'size', valueOf, 'desc'))[0]).toBe('c');
    expect(names(sortedOnce(items, 'name', ({ name }) => name, 'asc'))).toEqual(
      ['a', 'b', 'c', 'none'],
    );
    expect(sortedOnce([...items], 'size', valueOf, 'asc')).not.toBe(sorted);
  });
});

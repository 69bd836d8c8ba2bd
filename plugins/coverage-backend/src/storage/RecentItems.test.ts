import { RecentItems } from './RecentItems';

describe('RecentItems', () => {
  it('keeps what was used last', () => {
    const recent = new RecentItems<number>({ maxSize: 10 });
    recent.set('a', 1, 4);
    recent.set('b', 2, 4);
    expect(recent.get('a')).toBe(1);
    recent.set('c', 3, 4);
    expect(['a', 'b', 'c'].map(key => recent.get(key))).toEqual([
      1,
      undefined,
      3,
    ]);
  });

  it('counts what is replaced once, and keeps nothing too large', () => {
    const recent = new RecentItems<number>({ maxSize: 10 });
    recent.set('a', 1, 6);
    recent.set('a', 2, 6);
    recent.set('b', 3, 4);
    expect(recent.get('a')).toBe(2);
    expect(recent.get('b')).toBe(3);
    recent.set('c', 4, 11);
    expect(recent.get('c')).toBeUndefined();
    expect(recent.get('a')).toBe(2);
  });
});

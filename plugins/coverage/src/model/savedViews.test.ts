import {
  noSavedViews,
  renamedView,
  viewQuery,
  withView,
  withoutView,
} from './savedViews';

const b = { name: 'b', query: 'by=system' };
const a = { name: 'a', query: 'tier=1' };
const both = { ...withView(withView(noSavedViews, b), a), opensWith: 'b' };

describe('savedViews', () => {
  it('keeps what is looked at, not which rows are open', () => {
    const url = new URLSearchParams('tier=1&open=x&rows=100&by=system');
    expect(viewQuery(url)).toBe('by=system&tier=1');
  });

  it('keeps them by name, each once', () => {
    expect(both.views).toEqual([a, b]);
    const other = { ...a, query: 'tier=2' };
    expect(withView(both, other).views).toEqual([other, b]);
  });

  it('forgets a view, also as the one that the page opens with', () => {
    expect(withoutView(both, 'a')).toEqual({ views: [b], opensWith: 'b' });
    expect(withoutView(both, 'b')).toEqual({ views: [a], opensWith: null });
  });

  it('renames a view', () => {
    expect(renamedView(both, 'b', '0')).toEqual({
      views: [{ ...b, name: '0' }, a],
      opensWith: '0',
    });
    expect(renamedView(both, 'a', 'b')).toEqual({
      views: [{ ...a, name: 'b' }],
      opensWith: 'b',
    });
    expect(renamedView(both, 'c', 'd')).toEqual(both);
  });
});

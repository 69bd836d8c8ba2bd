import { GroupTree } from './GroupTree';

const treeOf = (parents: Record<string, string[]>) =>
  new GroupTree(new Map(Object.entries(parents)));

describe('GroupTree', () => {
  it('knows all groups above one, along each of its parents', () => {
    const tree = treeOf({
      org: [],
      guild: [],
      unit: ['org'],
      team: ['unit', 'guild'],
    });
    expect([...tree.above('team')].sort()).toEqual(['guild', 'org', 'unit']);
    expect([...tree.above('org')]).toEqual([]);
    expect([...tree.above('stranger')]).toEqual([]);
    expect([...tree.tops()]).toEqual(['guild', 'org']);
  });

  it('ends its walk around a circle', () => {
    const tree = treeOf({ a: ['b'], b: ['c'], c: ['a'], below: ['c'] });
    expect([...tree.above('below')].sort()).toEqual(['a', 'b', 'c']);
    expect([...tree.above('a')].sort()).toEqual(['a', 'b', 'c']);
    expect([...tree.tops()]).toEqual(['a']);
  });

  it('starts at what is above a circle, where there is something', () => {
    const tree = treeOf({ a: ['b', 'top'], b: ['a'], self: ['self'], top: [] });
    expect([...tree.tops()].sort()).toEqual(['self', 'top']);
  });

  it('leaves out parents that the catalog does not have', () => {
    const tree = treeOf({ team: ['gone', 'gone'] });
    expect([...tree.above('team')]).toEqual([]);
    expect([...tree.tops()]).toEqual(['team']);
    expect([...tree.groups()]).toEqual([['team', []]]);
  });
});

import fc from 'fast-check';
import { rollUp } from './rollUp';
import { RollUpEntity } from './RollUpEntity';
import { rollUpBy, RollUpGroup, rollUpTree } from './rollUpGroups';

const entity = (ref: string, covered: number): RollUpEntity => ({
  ref,
  exempt: false,
  deprecated: false,
  lines: { covered, total: 100 },
  level: 'bronze',
  gaps: { critical: 0, high: 0, medium: 0, low: 0 },
  risk: null,
  track: null,
  stale: false,
});

const [a, b, c] = [entity('a', 10), entity('b', 50), entity('c', 90)];
const owners: Record<string, string[]> = {
  a: ['falcon'],
  b: ['eagle', 'falcon'],
  c: ['heron'],
};
const ownersOf = ({ ref }: RollUpEntity) => owners[ref];

describe('rollUpBy', () => {
  it('groups by key, an entity under each of its keys', () => {
    const groups = rollUpBy([a, b, c, a], ownersOf);
    expect([...groups.keys()]).toEqual(['falcon', 'eagle', 'heron']);
    expect(groups.get('falcon')).toEqual(rollUp([a, b]));
    expect(groups.get('eagle')).toEqual(rollUp([b]));
  });

  it('counts an entity once under a key that is named twice', () => {
    const groups = rollUpBy([a], () => ['falcon', 'falcon']);
    expect(groups.get('falcon')).toEqual(rollUp([a]));
  });
});

describe('rollUpTree', () => {
  it('takes in what lies below, an entity once', () => {
    const groups = rollUpTree([a, b, c], ownersOf, [
      { ref: 'birds', children: ['raptors', 'heron'] },
      { ref: 'raptors', children: ['falcon', 'eagle'] },
      { ref: 'falcon', children: [] },
      { ref: 'eagle', children: [] },
      { ref: 'heron', children: [] },
      { ref: 'empty', children: [] },
    ]);
    expect(groups.get('birds')).toEqual(rollUp([a, b, c]));
    expect(groups.get('raptors')).toEqual(rollUp([a, b]));
    expect(groups.get('falcon')).toEqual(rollUp([a, b]));
    expect(groups.get('heron')).toEqual(rollUp([c]));
    expect(groups.get('empty')).toEqual(rollUp([]));
  });

  it('ends in a circle of groups, and knows unlisted children', () => {
    const groups = rollUpTree([a, b, c], ownersOf, [
      { ref: 'falcon', children: ['heron'] },
      { ref: 'heron', children: ['falcon', 'eagle'] },
    ]);
    expect([...groups.keys()]).toEqual(['falcon', 'heron']);
    expect(groups.get('falcon')).toEqual(rollUp([a, b, c]));
    expect(groups.get('heron')).toEqual(rollUp([a, b, c]));
  });

  it('agrees with the roll-up of all for any graph of groups', () => {
    const graph = fc.array(fc.array(fc.nat(9)), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(graph, fc.array(fc.nat(9)), (edges, homes) => {
        const groups: RollUpGroup[] = edges.map((children, i) => ({
          ref: `${i}`,
          children: children.map(String),
        }));
        groups.push({ ref: 'root', children: groups.map(({ ref }) => ref) });
        const entities = homes.map((home, i) => entity(`${i}`, home));
        const tree = rollUpTree(
          entities,
          e => [`${homes[Number(e.ref)]}`],
          groups,
        );
        expect(tree.get('root')).toEqual(rollUp(entities));
      }),
    );
  });
});

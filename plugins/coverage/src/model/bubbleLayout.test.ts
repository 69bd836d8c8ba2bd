import { ScorecardGroup } from '@backstage-coverage/plugin-coverage-common';
import { organisation } from '../__fixtures__/organisation';
import { groupRow } from '../__fixtures__/scorecardNumbers';
import { labelBubbles, layoutBubbles } from './bubbleLayout';

const SIZE = { width: 720, height: 420 };

function groupOf(value: string, members = organisation): ScorecardGroup {
  return groupRow({ value, title: null, hasChildren: false, members });
}

const named = (name: string) =>
  organisation.filter(({ entityRef }) => entityRef.endsWith(`/${name}`));

describe('bubbleLayout', () => {
  it('draws the most uncovered lines largest and first, below the others', () => {
    const { bubbles } = layoutBubbles(
      [groupOf('b', named('ledger')), groupOf('a', named('checkout-web'))],
      SIZE,
    );
    expect(bubbles.map(({ group }) => group.value)).toEqual(['a', 'b']);
    const [web, ledger] = bubbles;
    expect(web.radius).toBeGreaterThan(ledger.radius);
    // Better covered is further up, a higher gap index further right.
    expect(ledger.y).toBeLessThan(web.y);
    expect(ledger.x).toBeLessThan(web.x);
  });

  it('leaves out what is not measured', () => {
    const { bubbles } = layoutBubbles(
      [groupOf('x', named('deploy-bot'))],
      SIZE,
    );
    expect(bubbles).toEqual([]);
  });

  it('names circles only where names do not lie on each other', () => {
    const twins = ['a', 'b', 'c'].map(value => groupOf(value));
    const { bubbles } = layoutBubbles(twins, SIZE);
    const labels = labelBubbles(bubbles, ({ value }) => value, SIZE.width);
    expect(labels).toHaveLength(2);
    expect(labels[0].x).not.toBe(labels[1].x);
  });
});

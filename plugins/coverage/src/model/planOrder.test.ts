import { Plan } from '@backstage-coverage/plugin-coverage-common';
import { neighbour, orderAfterMove } from './planOrder';

function planOf(
  phases: string[][],
  parts: { origin?: Plan['origin']; strategy?: 'target' | 'theme' } = {},
  order: string[] = [],
): Plan {
  return {
    origin: parts.origin ?? 'computed',
    options: { strategy: parts.strategy ?? 'target', order },
    phases: phases.map(paths => ({ steps: paths.map(path => ({ path })) })),
  } as unknown as Plan;
}

describe('orderAfterMove', () => {
  const phases = [
    ['a', 'b'],
    ['b', 'c', 'd'],
  ];

  it('puts all that comes before it in front of a file', () => {
    expect(
      orderAfterMove(planOf(phases), { path: 'd', phase: 1, to: 1 }),
    ).toEqual(['a', 'b', 'd']);
    expect(
      orderAfterMove(planOf(phases), { path: 'd', phase: 0, to: 0 }),
    ).toEqual(['d']);
  });

  it('keeps wishes that come later', () => {
    expect(
      orderAfterMove(planOf(phases, {}, ['a', 'x']), {
        path: 'c',
        phase: 0,
        to: 0,
      }),
    ).toEqual(['c', 'a', 'x']);
  });

  it('leaves files in the phase that people or their area put them in', () => {
    const plan = planOf(phases, { origin: 'stated' });
    expect(orderAfterMove(plan, { path: 'd', phase: 1, to: 1 })).toEqual([
      'b',
      'd',
    ]);
  });
});

describe('neighbour', () => {
  const phases = [['a', 'b'], ['c']];

  it('goes one up or down', () => {
    const plan = planOf(phases);
    expect(neighbour(plan, 0, 1, -1)).toEqual({ path: 'b', phase: 0, to: 0 });
    expect(neighbour(plan, 0, 0, 1)).toEqual({ path: 'a', phase: 0, to: 1 });
    expect(neighbour(plan, 0, 0, -1)).toBeUndefined();
    expect(neighbour(plan, 1, 0, 1)).toBeUndefined();
  });

  it('goes into the phase before, where phases are filled in turn', () => {
    expect(neighbour(planOf(phases), 1, 0, -1)).toEqual({
      path: 'c',
      phase: 0,
      to: 1,
    });
    expect(
      neighbour(planOf(phases, { strategy: 'theme' }), 1, 0, -1),
    ).toBeUndefined();
  });
});

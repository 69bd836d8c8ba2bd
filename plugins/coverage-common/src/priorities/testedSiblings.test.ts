import { measured, unmeasured } from './__fixtures__/facts';
import { testedSiblings } from './testedSiblings';

describe('testedSiblings', () => {
  it('counts the others of the same kind in the folder', () => {
    const { siblings, siblingTested } = testedSiblings([
      measured('a/user.service.ts', 6, 10),
      measured('a/order.service.ts', 5, 10),
      measured('a/team.service.ts', 0, 10),
      measured('a/user.controller.ts', 10, 10),
      measured('b/role.service.ts', 10, 10),
    ]);
    expect(siblings).toEqual([
      { tested: 0, of: 2 },
      { tested: 1, of: 2 },
      { tested: 1, of: 2 },
      { tested: 0, of: 0 },
      { tested: 0, of: 0 },
    ]);
    expect([...siblingTested]).toEqual([0, 1, 1, 0, 0]);
  });

  it('goes by imports where nothing was measured, and leaves out what is unknown or empty', () => {
    const { siblings } = testedSiblings([
      unmeasured('a/x.py', 10, []),
      unmeasured('a/y.py', 10, ['tests/test_y.py']),
      { ...unmeasured('a/z.py', 10, []), testedBy: null },
      measured('a/empty.py', 0, 0),
    ]);
    expect(siblings).toEqual([
      { tested: 1, of: 1 },
      { tested: 0, of: 1 },
      { tested: 1, of: 2 },
      { tested: 1, of: 2 },
    ]);
    expect(testedSiblings([]).siblings).toEqual([]);
  });
});

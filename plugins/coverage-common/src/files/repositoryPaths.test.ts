import { repositoryPaths } from './repositoryPaths';

it('finds paths by rules, and by the inventory where that is unambiguous', () => {
  const measured = ['/app/src/a.ts', './b.ts', 'src/c.ts'];
  const rules = [{ from: '/app/', to: 'core/' }];
  expect(repositoryPaths(measured, { inventory: null, rules })).toEqual([
    'core/src/a.ts',
    'b.ts',
    'src/c.ts',
  ]);
  const file = (path: string) => ({
    path,
    kind: 'source' as const,
    lines: 1,
  });
  const inventory = {
    version: 1 as const,
    stacks: [],
    files: ['core/src/a.ts', 'web/src/c.ts', 'x/b.ts', 'y/b.ts'].map(file),
  };
  expect(repositoryPaths(measured, { inventory, rules })).toEqual([
    'core/src/a.ts',
    'b.ts',
    'web/src/c.ts',
  ]);
});

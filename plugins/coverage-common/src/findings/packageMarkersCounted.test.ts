import { packageMarkersCounted } from './packageMarkersCounted';
import { contextOf, fileOf, totalsOf } from './__testData__/contextOf';

describe('package-markers-counted', () => {
  it('finds markers by their name where there is no inventory', () => {
    const files = [
      fileOf('app/__init__.py', { totals: totalsOf(1, 1) }),
      fileOf('app/api/__init__.py', { totals: totalsOf(2, 2) }),
      fileOf('app/core/__init__.py', { totals: totalsOf(0, 40) }),
      fileOf('app/main.py', { totals: totalsOf(1, 1) }),
    ];
    expect(packageMarkersCounted(contextOf({ files }))).toEqual([
      {
        code: 'package-markers-counted',
        severity: 'info',
        message:
          '2 package markers with 3 lines count as source files: app/__init__.py and app/api/__init__.py; ignore them to count code only.',
      },
    ]);
  });

  it('believes the inventory, which knows what a file holds', () => {
    const inventory = { path: 'a/__init__.py', lines: 3 };
    const file = (kind: 'source' | 'marker') =>
      fileOf('a/__init__.py', {
        totals: totalsOf(1, 1),
        inventory: { ...inventory, kind },
      });
    const check = (kind: 'source' | 'marker') =>
      packageMarkersCounted(contextOf({ files: [file(kind)] }));
    expect(check('source')).toEqual([]);
    expect(check('marker')[0].message).toContain(
      '1 package marker with 1 line counts as a source file',
    );
  });
});

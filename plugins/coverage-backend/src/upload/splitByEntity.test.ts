import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { splitByEntity } from './splitByEntity';

const entityAt = (name: string, path: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/source-location': 'url:https://github.com/acme/shop/',
      'backstage-coverage.dev/path': path,
    },
  },
});

describe('splitByEntity', () => {
  it('gives a file to the deepest folder, to all that share it', () => {
    const { shares, rest } = splitByEntity(
      [
        'services/cart/a.ts',
        'services/cart-api/b.ts',
        'c.ts',
        '/services/cart/d.ts',
      ],
      [
        entityAt('services', './services/'),
        entityAt('cart', 'services/cart'),
        entityAt('twin', '/services/cart'),
      ],
    );
    expect(Object.fromEntries(shares)).toEqual({
      'component:default/services': ['services/cart-api/b.ts'],
      'component:default/cart': ['services/cart/a.ts'],
      'component:default/twin': ['services/cart/a.ts'],
    });
    expect(rest).toEqual(['c.ts', '/services/cart/d.ts']);
  });

  it('gives every file to somebody where an entity has the root', () => {
    const names = fc.constantFrom('a', 'b', 'ab');
    const folders = fc.array(fc.array(names, { maxLength: 3 }), {
      maxLength: 5,
    });
    const paths = fc.array(fc.array(names, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(folders, paths, (deep, files) => {
        const entities = [[], ...deep].map((folder, i) =>
          entityAt(`e${i}`, folder.join('/') || '.'),
        );
        const written = files.map(file => file.join('/'));
        const { shares, rest } = splitByEntity(written, entities);
        expect(rest).toEqual([]);
        // The obvious way: try every folder.
        const depthOf = (path: string, folder: string[]) =>
          folder.length === 0 || path.startsWith(`${folder.join('/')}/`)
            ? folder.length
            : -1;
        for (const path of written) {
          const deepest = Math.max(...[[], ...deep].map(f => depthOf(path, f)));
          const owners = [[], ...deep].flatMap((folder, i) =>
            depthOf(path, folder) === deepest
              ? [`component:default/e${i}`]
              : [],
          );
          const given = [...shares].flatMap(([ref, share]) =>
            share.includes(path) ? [ref] : [],
          );
          expect(given.sort()).toEqual(owners.sort());
        }
      }),
    );
  });
});

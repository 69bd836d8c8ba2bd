import { Entity } from '@backstage/catalog-model';
import { entityFolder, repositoryKey } from './entityFolder';
import { repositoryAddress } from './repositoryAddress';

const keyOf = (location: string) => {
  const address = repositoryAddress(location);
  return address && repositoryKey(address);
};

describe('repositoryAddress', () => {
  it.each([
    'https://github.com/acme/shop',
    'https://github.com/Acme/Shop/',
    'https://github.com/acme/shop.git',
    'git@github.com:acme/shop.git',
    'ssh://git@github.com/acme/shop.git',
    'https://github.com/acme/shop/tree/main/services/cart/',
    'https://github.com/acme/shop/blob/main/catalog-info.yaml',
  ])('names the repository of %s', location => {
    expect(keyOf(location)).toBe('github.com/acme/shop');
  });

  it.each([
    ['https://gitlab.com/a/b/c/shop', 'gitlab.com/a/b/c/shop', ''],
    [
      'https://gitlab.com/a/b/shop/-/tree/main/x/y',
      'gitlab.com/a/b/shop',
      'x/y',
    ],
    ['https://bitbucket.org/a/shop/src/main/x/', 'bitbucket.org/a/shop', 'x'],
    [
      'https://bb.example.com/projects/A/repos/shop/browse/x/y?at=main',
      'bb.example.com/projects/a/repos/shop',
      'x/y',
    ],
    [
      'https://dev.azure.com/org/project/_git/shop?path=/x/y',
      'dev.azure.com/org/project/_git/shop',
      'x/y',
    ],
    [
      'https://gitea.example.com/a/shop/src/branch/main/x%20y',
      'gitea.example.com/a/shop',
      'x y',
    ],
  ])('takes %s apart', (location, key, path) => {
    expect(keyOf(location)).toBe(key);
    expect(repositoryAddress(location)?.path.join('/')).toBe(path);
  });

  it('knows no repository on a disk', () => {
    expect(repositoryAddress('file:///srv/shop')).toBeUndefined();
    expect(repositoryAddress('./shop')).toBeUndefined();
  });
});

describe('entityFolder', () => {
  const folderOf = (annotations: Record<string, string>) => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'cart', annotations },
    };
    return entityFolder(entity)?.folder;
  };
  const file =
    'url:https://github.com/acme/shop/blob/main/services/cart/catalog-info.yaml';
  const managed = { 'backstage.io/managed-by-location': file };

  it('is what the annotation says, else the source location, else where the file is', () => {
    const source = {
      ...managed,
      'backstage.io/source-location':
        'url:https://github.com/acme/shop/tree/main/apps/cart/',
    };
    const path = 'backstage-coverage.dev/path';
    expect(folderOf(managed)).toBe('services/cart');
    expect(folderOf(source)).toBe('apps/cart');
    expect(folderOf({ ...source, [path]: 'libs/cart/' })).toBe('libs/cart');
    expect(folderOf({ ...source, [path]: '.' })).toBe('');
    expect(folderOf({ 'backstage.io/source-location': file })).toBe(
      'services/cart',
    );
  });

  it('is not known of what lies on a disk', () => {
    expect(
      folderOf({ 'backstage.io/source-location': 'dir:./cart' }),
    ).toBeUndefined();
    expect(folderOf({})).toBeUndefined();
  });
});

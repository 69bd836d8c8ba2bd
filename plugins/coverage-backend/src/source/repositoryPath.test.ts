import { repositoryPath } from './repositoryPath';

describe('repositoryPath', () => {
  it('stays below the folder of the entity', () => {
    expect(repositoryPath('src/a.ts', '')).toBe('src/a.ts');
    expect(repositoryPath('src/a.ts', 'services/cart')).toBe(
      'services/cart/src/a.ts',
    );
    expect(repositoryPath('services/cart/src/a.ts', 'services/cart')).toBe(
      'services/cart/src/a.ts',
    );
    expect(repositoryPath('services/cart2/a.ts', 'services/cart')).toBe(
      'services/cart/services/cart2/a.ts',
    );
    expect(repositoryPath('app/[id]/a b+c.tsx', '')).toBe('app/[id]/a b+c.tsx');
  });

  it.each([
    '',
    '/etc/passwd',
    '../secrets.ts',
    'src/../../secrets.ts',
    'src/./a.ts',
    'src//a.ts',
    '..\\secrets.ts',
    'C:/work/a.ts',
    '%2e%2e/secrets.ts',
    '%252e%252e/secrets.ts',
    'src%2f..%2fa.ts',
    'a.ts?ref=main',
    'a.ts#x',
    'a\u0000.ts',
  ])('refuses %j', path => {
    expect(repositoryPath(path, '')).toBeUndefined();
    expect(repositoryPath(path, 'services/cart')).toBeUndefined();
  });

  it('refuses a folder that climbs out', () => {
    expect(repositoryPath('a.ts', '../other')).toBeUndefined();
  });
});

import { extensionOf, folderOf, nameOf, stemOf } from './pathParts';

describe('folderOf', () => {
  it('is all before the last slash, whatever was asked before', () => {
    const paths = ['a/b/c.ts', 'a/b/d.ts', 'a/bc/d.ts', 'a/b', 'x.ts', 'a/b/c'];
    expect(paths.map(folderOf)).toEqual(['a/b', 'a/b', 'a/bc', 'a', '', 'a/b']);
  });
});

describe('parts of a name', () => {
  it.each([
    ['a/b/User.service.TS', 'User.service.TS', 'User.service', '.ts'],
    ['a.b/Makefile', 'Makefile', 'Makefile', ''],
    ['a/.env', '.env', '.env', ''],
    ['.env', '.env', '.env', ''],
    ['a/x.', 'x.', 'x', '.'],
    ['', '', '', ''],
  ])('takes %s apart', (path, name, stem, extension) => {
    expect(nameOf(path)).toBe(name);
    expect(stemOf(path)).toBe(stem);
    expect(extensionOf(path)).toBe(extension);
  });
});

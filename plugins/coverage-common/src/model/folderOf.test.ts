import { folderOf } from './folderOf';

describe('folderOf', () => {
  it('is all before the last slash, whatever was asked before', () => {
    const paths = ['a/b/c.ts', 'a/b/d.ts', 'a/bc/d.ts', 'a/b', 'x.ts', 'a/b/c'];
    expect(paths.map(folderOf)).toEqual(['a/b', 'a/b', 'a/bc', 'a', '', 'a/b']);
  });
});

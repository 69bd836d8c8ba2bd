import { sourceUrl } from './sourceUrl';

describe('sourceUrl', () => {
  it.each([
    [
      'a folder on GitHub',
      'https://github.com/acme/shop/tree/main/services/cart/',
      'https://github.com/acme/shop/blob/abc1234/src/a.ts',
    ],
    [
      'a branch with slashes',
      'https://github.com/acme/shop/blob/release/2026/catalog-info.yaml',
      'https://github.com/acme/shop/blob/abc1234/src/a.ts',
    ],
    [
      'a repository without a branch',
      'https://github.com/acme/shop.git',
      'https://github.com/acme/shop/blob/abc1234/src/a.ts',
    ],
    [
      'groups on GitLab',
      'https://gitlab.example.com/a/b/c/shop/-/tree/main/catalog-info.yaml',
      'https://gitlab.example.com/a/b/c/shop/-/blob/abc1234/src/a.ts',
    ],
    [
      'GitLab without the dash',
      'https://gitlab.com/a/b/shop/blob/main/catalog-info.yaml',
      'https://gitlab.com/a/b/shop/blob/abc1234/src/a.ts',
    ],
    [
      'Bitbucket Cloud',
      'https://bitbucket.org/acme/shop/src/main/catalog-info.yaml',
      'https://bitbucket.org/acme/shop/src/abc1234/src/a.ts',
    ],
    [
      'Bitbucket Server',
      'https://bb.example.com/projects/ACME/repos/shop/browse/catalog-info.yaml?at=main',
      'https://bb.example.com/projects/ACME/repos/shop/browse/src/a.ts?at=abc1234',
    ],
    [
      'Gitea',
      'https://gitea.example.com/acme/shop/src/branch/main/catalog-info.yaml',
      'https://gitea.example.com/acme/shop/src/commit/abc1234/src/a.ts',
    ],
  ])('finds a commit from %s', (_, location, expected) => {
    expect(sourceUrl(location, 'abc1234', 'src/a.ts')).toBe(expected);
  });

  it('writes names so that they stay one name', () => {
    expect(
      sourceUrl('https://github.com/a/b/tree/main', 'abc1234', 'a b/[id].tsx'),
    ).toBe('https://github.com/a/b/blob/abc1234/a%20b/%5Bid%5D.tsx');
  });

  it.each([
    // Its reader takes branches and tags only.
    'https://dev.azure.com/org/project/_git/repo?path=/catalog-info.yaml',
    'https://example.com/catalog-info.yaml',
    'file:///srv/shop/tree/main',
    './catalog-info.yaml',
  ])('knows no way to a commit from %s', location => {
    expect(sourceUrl(location, 'abc1234', 'src/a.ts')).toBeUndefined();
  });
});

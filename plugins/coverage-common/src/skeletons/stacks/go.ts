import { folderOf, nameOf } from '../../model/pathParts';
import { pascalCase, safeIdentifier } from '../safeText';
import { SkeletonWriter } from './SkeletonWriter';

/** Exported functions, tested within their package. */
export const goSkeleton: SkeletonWriter = {
  language: () => 'go',
  isPublic: name => /^\p{Lu}/u.test(name.split(/[.)]/).pop()!),
  write: ({ path, tests, comment }) =>
    [
      ...comment.map(line => `// ${line}`),
      '// The name of the package is taken from its folder.',
      '',
      `package ${packageOf(path)}`,
      '',
      'import "testing"',
      ...tests.flatMap(({ identifier, label }) => [
        '',
        `// ${label}`,
        `func Test${pascalCase(identifier)}(t *testing.T) {`,
        '\tt.Fatal("write this test")',
        '}',
      ]),
      '',
    ].join('\n'),
};

function packageOf(path: string): string {
  const folder = folderOf(path).replace(/\/v\d+$/, '');
  if (nameOf(path) === 'main.go' || folder === '') {
    return 'main';
  }
  return safeIdentifier(
    nameOf(folder).replace(/[-.]/g, ''),
    'main',
  ).toLowerCase();
}

import { folderOf, stemOf } from '../../model/pathParts';
import { pascalCase, safeIdentifier } from '../safeText';
import { SkeletonWriter } from './SkeletonWriter';

/** Methods of a class, in xUnit, in a namespace after the folders of the test project. */
export const xunitSkeleton: SkeletonWriter = {
  language: () => 'csharp',
  // Accessors, and what the compiler makes of lambdas and iterators.
  isPublic: name => !/(?:^|[.:])(?:get_|set_|\.cctor|<)/.test(name),
  write: ({ testFile, tests, comment }) =>
    [
      ...comment.map(line => `// ${line}`),
      'using Xunit;',
      '',
      `namespace ${namespaceOf(testFile)}`,
      '{',
      `    public class ${safeIdentifier(stemOf(testFile), 'SkeletonTests')}`,
      '    {',
      ...tests.flatMap(({ identifier, label }, i) => [
        ...(i > 0 ? [''] : []),
        `        // ${label}`,
        '        [Fact]',
        `        public void Test${pascalCase(identifier)}()`,
        '        {',
        '            Assert.Fail("write this test");',
        '        }',
      ]),
      '    }',
      '}',
      '',
    ].join('\n'),
};

function namespaceOf(testFile: string): string {
  const parts = folderOf(testFile).split('/');
  const project = parts.findIndex(part => /\.\w*(?:Tests?|Specs?)$/.test(part));
  const names = parts
    .slice(Math.max(0, project))
    .flatMap(part => part.split('.'))
    .map(part => pascalCase(safeIdentifier(part, 'Tests')))
    .map(part => (/^\d/.test(part) ? `_${part}` : part));
  return names.join('.');
}

import { extensionOf, folderOf, stemOf } from '../../model/pathParts';
import { pascalCase, safeIdentifier } from '../safeText';
import { SkeletonInput, SkeletonWriter } from './SkeletonWriter';

/** Methods of a class in its own package, in JUnit 5, for Gradle and Maven. */
export const junitSkeleton: SkeletonWriter = {
  language: path => (extensionOf(path) === '.kt' ? 'kotlin' : 'java'),
  // The compiler's own methods are no work for people.
  isPublic: name => !/<clinit>|(?:lambda|access)\$/.test(name),
  write: input =>
    extensionOf(input.testFile) === '.kt' ? kotlin(input) : java(input),
};

function java(input: SkeletonInput): string {
  return [
    ...packageLine(input.path).flatMap(line => [`${line};`, '']),
    'import static org.junit.jupiter.api.Assertions.fail;',
    '',
    'import org.junit.jupiter.api.Test;',
    '',
    ...testClass(input, 'void', 'fail("write this test");'),
  ].join('\n');
}

function kotlin(input: SkeletonInput): string {
  return [
    ...packageLine(input.path).flatMap(line => [line, '']),
    'import org.junit.jupiter.api.Assertions.fail',
    'import org.junit.jupiter.api.Test',
    '',
    ...testClass(input, 'fun', 'fail<Unit>("write this test")'),
  ].join('\n');
}

function testClass(
  { testFile, tests, comment }: SkeletonInput,
  keyword: 'void' | 'fun',
  statement: string,
): string[] {
  return [
    ...comment.map(line => `// ${line}`),
    `class ${className(testFile)} {`,
    ...tests.flatMap(({ identifier, label }, i) => [
      ...(i > 0 ? [''] : []),
      `    // ${label}`,
      '    @Test',
      `    ${keyword} test${pascalCase(identifier)}() {`,
      `        ${statement}`,
      '    }',
    ]),
    '}',
    '',
  ];
}

function packageLine(path: string): string[] {
  const inside = /(?:^|\/)src\/\w+\/(?:java|kotlin)\/(.+)$/.exec(
    folderOf(path),
  );
  const parts = inside?.[1].split('/') ?? [];
  const isPlain =
    parts.length > 0 && parts.every(part => /^[a-z_]\w*$/i.test(part));
  return isPlain ? [`package ${parts.join('.')}`] : [];
}

function className(testFile: string): string {
  return safeIdentifier(stemOf(testFile), 'SkeletonTest');
}

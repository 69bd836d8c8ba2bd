import { extensionOf, folderOf, stemOf } from '../paths';
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

function java({ path, testFile, tests, comment }: SkeletonInput): string {
  return [
    ...packageLine(path).flatMap(line => [`${line};`, '']),
    'import static org.junit.jupiter.api.Assertions.fail;',
    '',
    'import org.junit.jupiter.api.Test;',
    '',
    ...comment.map(line => `// ${line}`),
    `class ${className(testFile)} {`,
    ...tests.flatMap(({ identifier, label }, i) => [
      ...(i > 0 ? [''] : []),
      `    // ${label}`,
      '    @Test',
      `    void test${pascalCase(identifier)}() {`,
      '        fail("write this test");',
      '    }',
    ]),
    '}',
    '',
  ].join('\n');
}

function kotlin({ path, testFile, tests, comment }: SkeletonInput): string {
  return [
    ...packageLine(path).flatMap(line => [line, '']),
    'import org.junit.jupiter.api.Assertions.fail',
    'import org.junit.jupiter.api.Test',
    '',
    ...comment.map(line => `// ${line}`),
    `class ${className(testFile)} {`,
    ...tests.flatMap(({ identifier, label }, i) => [
      ...(i > 0 ? [''] : []),
      `    // ${label}`,
      '    @Test',
      `    fun test${pascalCase(identifier)}() {`,
      '        fail<Unit>("write this test")',
      '    }',
    ]),
    '}',
    '',
  ].join('\n');
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

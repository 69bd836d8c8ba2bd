import { stemOf } from '../../model/pathParts';
import { pascalCase, safeIdentifier } from '../safeText';
import { SkeletonWriter } from './SkeletonWriter';

/** Methods of a class; Composer loads it when the test names it. */
export const phpunitSkeleton: SkeletonWriter = {
  language: () => 'php',
  isPublic: name => !name.includes('{closure'),
  write: ({ testFile, tests, comment }) =>
    [
      '<?php',
      '',
      'declare(strict_types=1);',
      '',
      // `?>` would end PHP even in a comment of one line, so a block it is.
      '/*',
      ...comment.map(line => ` * ${line}`),
      ' */',
      'use PHPUnit\\Framework\\TestCase;',
      '',
      `final class ${safeIdentifier(
        stemOf(testFile),
        'SkeletonTest',
      )} extends TestCase`,
      '{',
      ...tests.flatMap(({ identifier, label }, i) => [
        ...(i > 0 ? [''] : []),
        `    /* ${label} */`,
        `    public function test${pascalCase(identifier)}(): void`,
        '    {',
        "        self::fail('write this test');",
        '    }',
      ]),
      '}',
      '',
    ].join('\n'),
};

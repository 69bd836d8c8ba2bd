import {
  extensionOf,
  folderOf,
  nameOf,
  relativePath,
} from '../../model/pathParts';
import { safeLabel, singleQuoted } from '../safeText';
import { SkeletonInput, SkeletonWriter } from './SkeletonWriter';

/** What vitest and Jest have in common; they differ in imports and in how a test fails. */
export function createJavaScriptSkeleton(options: {
  imports: string[];
  fail: string;
}): SkeletonWriter {
  return {
    language: path => (/^\.[cm]?tsx?$/.test(extensionOf(path)) ? 'ts' : 'js'),
    isPublic: name => !/(?:^|\.)[#_]/.test(name),
    write: input =>
      [
        ...input.comment.map(line => `// ${line}`),
        ...options.imports,
        loadLine(input),
        '',
        'const todo = `write this test; the module exports ${Object.keys(',
        '  subject,',
        ").join(', ')}`;",
        '',
        `describe(${singleQuoted(safeLabel(nameOf(input.path)))}, () => {`,
        ...input.tests.flatMap(({ label }, i) => [
          ...(i > 0 ? [''] : []),
          `  it(${singleQuoted(label)}, () => {`,
          `    ${options.fail}`,
          '  });',
        ]),
        '});',
        '',
      ].join('\n'),
  };
}

function loadLine({ path, testFile }: SkeletonInput): string {
  const relative = relativePath(folderOf(testFile), path);
  const name = singleQuoted(
    relative.replace(/\.[jt]sx?$/, '').replace(/\.([cm])ts$/, '.$1js'),
  );
  return /\.c[jt]s$/.test(testFile)
    ? `const subject = require(${name});`
    : `import * as subject from ${name};`;
}

import {
  below,
  folderOf,
  isWithin,
  joinPath,
  nameOf,
  relativePath,
} from '../../model/pathParts';
import { safeLabel, singleQuoted } from '../safeText';
import { SkeletonInput, SkeletonWriter } from './SkeletonWriter';

/** Methods of a file; RSpec has `lib` on its load path, Rails loads `app` itself. */
export const rspecSkeleton: SkeletonWriter = {
  language: () => 'ruby',
  isPublic: name => !/^_|[#.]_/.test(name),
  write: input =>
    [
      ...input.comment.map(line => `# ${line}`),
      ...requireLines(input),
      '',
      `RSpec.describe ${singleQuoted(safeLabel(nameOf(input.path)))} do`,
      ...input.tests.flatMap(({ label }, i) => [
        ...(i > 0 ? [''] : []),
        `  it ${singleQuoted(label)} do`,
        "    raise 'write this test'",
        '  end',
      ]),
      'end',
      '',
    ].join('\n'),
};

function requireLines({
  path,
  testFile,
  stack,
  hasFile,
}: SkeletonInput): string[] {
  const lines = ['rails_helper', 'spec_helper']
    .filter(name => hasFile(joinPath(stack.root, 'spec', `${name}.rb`)))
    .slice(0, 1)
    .map(name => `require ${singleQuoted(name)}`);
  const isRails = lines.some(line => line.includes('rails_helper'));
  const lib = joinPath(stack.root, 'lib');
  if (isRails && isWithin(path, joinPath(stack.root, 'app'))) {
    return lines;
  }
  const withoutExtension = path.replace(/\.rb$/, '');
  return isWithin(path, lib)
    ? [...lines, `require ${singleQuoted(below(withoutExtension, lib))}`]
    : [
        ...lines,
        `require_relative ${singleQuoted(
          relativePath(folderOf(testFile), withoutExtension),
        )}`,
      ];
}

import { joinPath, nameOf } from '../../model/pathParts';
import { SourceFile, TestConvention } from './TestConvention';

/** `tests/x.rs` of the crate; what only a binary holds is tested in its own file. */
export const cargoConvention: TestConvention = {
  subject,
  subjectOf: source => subject(fileName(source.stem, source)) ?? source.stem,
  style: () => null,
  fileName,
  fixedFolder: ({ path, folder, stack }) => {
    if (isInFile(path)) {
      return folder;
    }
    const at = `/${folder}/`.lastIndexOf('/src/');
    return at < 0
      ? joinPath(stack.root, 'tests')
      : `${folder.slice(0, at)}tests`;
  },
  defaultFolder: ({ stack }) => joinPath(stack.root, 'tests'),
};

/** Other crates, so `tests/`, cannot import a binary or a build script. */
function isInFile(path: string): boolean {
  return /(?:^|\/)(?:src\/main|src\/bin\/.+|build)\.rs$/.test(path);
}

function subject(testName: string): string | null {
  return /^(.+?)(?:_tests?)?\.rs$/.exec(testName)?.[1] ?? null;
}

function fileName(stem: string, { path, folder }: SourceFile): string {
  if (stem === 'mod' && !isInFile(path)) {
    return `${nameOf(folder)}.rs`;
  }
  return `${stem}.rs`;
}

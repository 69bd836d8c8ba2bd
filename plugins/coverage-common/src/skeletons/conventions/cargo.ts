import { joinPath, nameOf } from '../../model/pathParts';
import { TestConvention } from './TestConvention';

/** `tests/x.rs` of the crate; what only a binary holds is tested in its own file. */
export const cargoConvention: TestConvention = {
  subject: name => /^(.+?)(?:_tests?)?\.rs$/.exec(name)?.[1] ?? null,
  style: () => null,
  fileName: (stem, { path, folder }) => {
    if (isInFile(path)) {
      return `${stem}.rs`;
    }
    if (stem !== 'mod' && stem !== 'lib') {
      return `${stem}.rs`;
    }
    return `${stem === 'mod' ? nameOf(folder) : 'lib'}.rs`;
  },
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

import { joinPath, nameOf } from '../../model/pathParts';
import { unitFolderOf } from '../TestFolders';
import { TestConvention } from './TestConvention';

/** `tests/unit/test_x.py`; a package is tested under its own name. */
export const pytestConvention: TestConvention = {
  subject: name =>
    /^test_(.+)\.py$/.exec(name)?.[1] ??
    /^(.+)_tests?\.py$/.exec(name)?.[1] ??
    null,
  style: name => {
    if (/^test_.+\.py$/.test(name)) {
      return 'test_*';
    }
    return /_test\.py$/.test(name) ? '*_test' : null;
  },
  subjectOf: ({ stem, folder }) => ownName(stem, folder),
  fileName: (stem, { folder }, style) => {
    const name = ownName(stem, folder);
    return style === '*_test' ? `${name}_test.py` : `test_${name}.py`;
  },
  defaultFolder: ({ stack }, folders) =>
    folders ? unitFolderOf(folders) : joinPath(stack.root, 'tests', 'unit'),
};

function ownName(stem: string, folder: string): string {
  const isPackage = stem === '__init__' || stem === '__main__';
  return (isPackage && nameOf(folder)) || stem.replace(/^_+|_+$/g, '') || stem;
}

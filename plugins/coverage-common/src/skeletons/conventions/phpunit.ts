import { below, joinPath } from '../../model/pathParts';
import { TestConvention } from './TestConvention';

/** `tests/XTest.php`, with the folders below `src` or `app`. */
export const phpunitConvention: TestConvention = {
  subject: name => /^(.+)Test\.php$/.exec(name)?.[1] ?? null,
  style: () => null,
  fileName: stem => `${stem}Test.php`,
  defaultFolder: ({ folder, stack }, folders) => {
    const inside = below(folder, stack.root).replace(
      /^(?:src|app|lib)(?:\/|$)/,
      '',
    );
    const unit =
      folders?.unit ??
      (folders?.byKind ? joinPath(folders.tests, 'Unit') : null);
    return joinPath(
      unit ?? folders?.tests ?? joinPath(stack.root, 'tests'),
      inside,
    );
  },
};

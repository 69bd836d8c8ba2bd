import { below, joinPath } from '../../model/pathParts';
import { TestConvention } from './TestConvention';

/** `spec/x_spec.rb`, with the folders below `lib` or `app`. */
export const rspecConvention: TestConvention = {
  subject: name => /^(.+)_(?:spec|test)\.rb$/.exec(name)?.[1] ?? null,
  style: () => null,
  fileName: stem => `${stem}_spec.rb`,
  defaultFolder: ({ folder, stack }, folders) =>
    joinPath(
      folders?.unit ?? folders?.tests ?? joinPath(stack.root, 'spec'),
      below(folder, stack.root).replace(/^(?:lib|app)(?:\/|$)/, ''),
    ),
};

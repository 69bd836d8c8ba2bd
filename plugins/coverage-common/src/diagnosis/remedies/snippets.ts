import { StackFacts } from '../../inventory/Inventory';
import { joinPath, nameOf } from '../../model/pathParts';
import { Snippet } from '../Diagnosis';

/** A folder in a sentence. */
export function folderName(root: string): string {
  return root === '' ? "the repository's root" : `\`${root}\``;
}

/** A command that declares packages, with what it changes. */
export function declareByCommand(
  { root }: StackFacts,
  command: string,
  manifest: string,
  packages: string[],
): Snippet {
  const path = joinPath(root, manifest);
  return {
    path,
    language: 'sh',
    text: `${command}\n`,
    instruction: `Run in ${folderName(root)}: it declares ${packages.join(
      ' and ',
    )} in \`${path}\`, which has to be committed.`,
  };
}

/** The configuration file of a stack that has one of these names, the first that is found. */
export function configFile(
  { configFiles }: Pick<StackFacts, 'configFiles'>,
  ...names: RegExp[]
): string | null {
  for (const name of names) {
    const found = configFiles.find(path => name.test(nameOf(path)));
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}

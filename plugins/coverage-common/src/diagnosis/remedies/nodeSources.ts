import { extensionOf, isWithin, joinPath } from '../../model/pathParts';
import { RemedyContext } from './StackRemedy';

/** The sources of a package as one glob from its folder, with the extensions that it has. */
export function sourceGlob({ stack, inventory }: RemedyContext): string {
  const src = joinPath(stack.root, 'src');
  const extensions = new Set<string>();
  let isAllInSrc = true;
  for (const { path, kind } of inventory.files) {
    if (kind === 'source' && isWithin(path, stack.root)) {
      const extension = extensionOf(path);
      if (/^\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(extension)) {
        extensions.add(extension.slice(1));
        isAllInSrc = isAllInSrc && isWithin(path, src);
      }
    }
  }
  const names = extensions.size > 0 ? [...extensions].sort() : ['ts'];
  const ending = names.length === 1 ? names[0] : `{${names.join(',')}}`;
  return `${isAllInSrc ? 'src/' : ''}**/*.${ending}`;
}

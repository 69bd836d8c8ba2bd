import { useMemo } from 'react';
import { useUrlState } from '../../hooks/useUrlState';
import { FileNode } from '../../model/fileTree';

/** No path holds it. */
const SEPARATOR = '\n';

/**
 * Which folders of the tree are open, kept in the URL, so that whoever opens a file
 * comes back to the same rows.
 *
 * @param all - whether all are open, as in the results of a search
 */
export function useOpenFolders(root: FileNode, all: boolean) {
  const [url, setUrl] = useUrlState({ [all ? 'closed' : 'open']: '' });
  const listed = url[all ? 'closed' : 'open'];
  const paths = useMemo(
    () => new Set(listed === '' ? [] : listed.split(SEPARATOR)),
    [listed],
  );
  // One folder alone would hide all else.
  const only = root.children?.length === 1 ? root.children[0].path : undefined;
  const isOpen = (path: string) => paths.has(path) !== (all || path === only);

  const toggle = (path: string) => {
    const next = new Set(paths);
    if (!next.delete(path)) {
      next.add(path);
    }
    setUrl(
      { [all ? 'closed' : 'open']: [...next].join(SEPARATOR) },
      { replace: true },
    );
  };
  return { isOpen, toggle };
}

import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import { lazy, useDeferredValue, useMemo } from 'react';
import { useFileLevels } from '../../hooks/useFileLevels';
import { fileTree, treeOfFound } from '../../model/fileTree';
import { FileTree } from '../FileTree';
import { FileCount } from './FileCount';
import { NoFiles } from './NoFiles';

const FileTreemap = lazy(() =>
  import('../FileTreemap').then(m => ({ default: m.FileTreemap })),
);

/** The files in their folders. */
export function FolderViews(props: {
  files: FileSummary[];
  search: string;
  show: 'tree' | 'treemap';
  onClear: () => void;
}) {
  const { files, show, onClear } = props;
  // The field takes keys at once; folders follow when there is time.
  const rested = useDeferredValue(props.search);
  const search = rested.trim().toLowerCase();
  const levelOf = useFileLevels();
  const all = useMemo(() => fileTree(files, levelOf), [files, levelOf]);
  const root = useMemo(
    () =>
      search
        ? treeOfFound(all, path => path.toLowerCase().includes(search))
        : all,
    [all, search],
  );

  if (root.files === 0) {
    return <NoFiles search={rested} onClear={onClear} />;
  }
  return (
    <>
      {show === 'tree' ? (
        // What is found is in the open.
        <FileTree key={search} root={root} isOpen={search !== ''} />
      ) : (
        <FileTreemap root={root} />
      )}
      <FileCount shown={root.files} total={files.length} />
    </>
  );
}

import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useAllFiles } from '../../hooks/useAllFiles';
import { useDebounced } from '../../hooks/useDebounced';
import { useFileLevels } from '../../hooks/useFileLevels';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { fileTree } from '../../model/fileTree';
import { FileTree } from '../FileTree';
import { FileTreemap } from '../FileTreemap';
import { PanelState } from '../PanelState';
import { NoFiles } from './NoFiles';
import styles from './FilesPanel.module.css';

interface FolderViewsProps {
  show: 'tree' | 'treemap';
}

/** The files in their folders. */
export function FolderViews(props: FolderViewsProps & { entityRef: string }) {
  const files = useAllFiles(props.entityRef);
  return (
    <PanelState state={files} height={480}>
      {value => <Folders files={value} show={props.show} />}
    </PanelState>
  );
}

function Folders(props: FolderViewsProps & { files: FileSummary[] }) {
  const { files, show } = props;
  const t = useT();
  const [url] = useUrlState({ search: '' });
  const search = useDebounced(url.search, 100).trim().toLowerCase();
  const levelOf = useFileLevels();
  const root = useMemo(() => {
    const found = search
      ? files.filter(({ path }) => path.toLowerCase().includes(search))
      : files;
    return fileTree(found, levelOf);
  }, [files, search, levelOf]);

  if (root.files === 0) {
    return (
      <div className={styles.none}>
        <NoFiles />
      </div>
    );
  }
  return (
    <>
      {show === 'tree' ? (
        // What is found is in the open.
        <FileTree key={search} root={root} isOpen={search !== ''} />
      ) : (
        <FileTreemap root={root} />
      )}
      <Text as="p" role="status" variant="body-small" color="secondary">
        {t('files.shown', { shown: root.files, total: files.length })}
      </Text>
    </>
  );
}

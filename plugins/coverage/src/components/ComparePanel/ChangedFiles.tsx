import {
  FileChange,
  FileChangeKind,
  SnapshotComparison,
} from '@backstage-coverage/plugin-coverage-common';
import {
  Button,
  Flex,
  SearchField,
  Select,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useT } from '../../hooks/useT';
import { useUrlSearch } from '../../hooks/useUrlSearch';
import { useUrlState } from '../../hooks/useUrlState';
import { DataTable } from '../DataTable';
import { changedFileColumns } from './changedFileColumns';
import styles from './ComparePanel.module.css';

const KINDS: FileChangeKind[] = [
  'worse',
  'better',
  'added',
  'removed',
  'changed',
];
const ALL = 'all';
/** Rows that are drawn, and as many more each time. */
const STEP = 100;

/** The changed files, to be filtered by what happened to them. */
export function ChangedFiles(props: { comparison: SnapshotComparison }) {
  const { base, head, files, fileCounts } = props.comparison;
  const t = useT();
  const [url, setUrl] = useUrlState({ change: ALL, find: '' });
  const [search, setSearch] = useUrlSearch(url.find, find =>
    setUrl({ find }, { replace: true }),
  );
  const kind = KINDS.find(name => name === url.change) ?? ALL;
  const [most, setMost] = useState(STEP);
  const narrow = useBreakpoint().down('sm');
  const columns = useMemo(
    () =>
      changedFileColumns(t, { base: base.commit, head: head.commit }, narrow),
    [t, base.commit, head.commit, narrow],
  );
  const found = useMemo(
    () => filtered(files, kind, url.find),
    [files, kind, url.find],
  );
  const total = KINDS.reduce((sum, name) => sum + fileCounts[name], 0);
  if (total === 0) {
    return <Text as="p">{t('compare.noFiles')}</Text>;
  }
  const shown = Math.min(most, found.length);
  return (
    <div className={styles.part}>
      <div role="search" className={styles.filters}>
        <SearchField
          aria-label={t('compare.search')}
          placeholder={t('compare.search')}
          size="small"
          value={search}
          onChange={setSearch}
        />
        <Select
          aria-label={t('compare.filter')}
          size="small"
          options={[
            { id: ALL, label: t('compare.all', { files: total }) },
            ...KINDS.map(id => ({
              id,
              label: t('compare.ofKind', {
                kind: t(`compare.kinds.${id}`),
                files: fileCounts[id],
              }),
            })),
          ]}
          value={kind}
          onChange={key => setUrl({ change: String(key) })}
        />
      </div>
      <DataTable
        label={t('compare.filesTitle')}
        columns={columns}
        items={found.slice(0, most)}
        keyOf={({ path }) => path}
        emptyState={
          <>
            <Text as="p">{t('compare.noneFound')}</Text>
            <Button
              variant="secondary"
              onPress={() => setUrl({ change: ALL, find: '' })}
            >
              {t('compare.clear')}
            </Button>
          </>
        }
      />
      <Flex align="center" gap="4">
        <Text as="p" role="status" variant="body-small" color="secondary">
          {t('compare.shown', { shown, total: found.length })}
          {files.length < total && (
            <> {t('compare.cut', { shown: files.length })}</>
          )}
        </Text>
        {shown < found.length && (
          <Button variant="secondary" onPress={() => setMost(most + STEP)}>
            {t('compare.showMore')}
          </Button>
        )}
      </Flex>
    </div>
  );
}

function filtered(
  files: FileChange[],
  kind: FileChangeKind | typeof ALL,
  search: string,
): FileChange[] {
  const wanted = search.trim().toLowerCase();
  return files.filter(
    file =>
      (kind === ALL || file.kind === kind) &&
      file.path.toLowerCase().includes(wanted),
  );
}

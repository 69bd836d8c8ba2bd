import { RollUpMember } from '@backstage-coverage/plugin-coverage-common';
import { Button, SearchField, Text, useBreakpoint } from '@backstage/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { useUrlSearch } from '../../hooks/useUrlSearch';
import { useUrlState } from '../../hooks/useUrlState';
import { MEMBER_SORTS, memberRows } from '../../model/memberRows';
import { DataTable } from '../DataTable';
import { TitledPanel } from '../TitledPanel';
import { memberColumns } from './memberColumns';
import styles from './RollUpTab.module.css';

const DEFAULTS = { search: '', sort: 'critical', order: '' };

/** Enough for most groups; more come on demand, so that a large one opens fast. */
const ROWS = 100;

/** One row per component, found and sorted in the browser. */
export function MembersPanel(props: { members: RollUpMember[] }) {
  const { members } = props;
  const t = useT();
  const [url, setUrl] = useUrlState(DEFAULTS);
  const [text, setText] = useUrlSearch(url.search, search =>
    setUrl({ search }, { replace: true }),
  );
  const [shown, setShown] = useState(ROWS);
  const search = useDeferredValue(url.search);
  const sort = MEMBER_SORTS.find(name => name === url.sort) ?? 'critical';
  const order =
    url.order === 'asc' || url.order === 'desc' ? url.order : usualOrder(sort);
  const rows = useMemo(
    () => memberRows(members, { search, sort, order }),
    [members, search, sort, order],
  );
  const tabLink = useCoverageTabLink();
  const narrow = useBreakpoint().down('md');
  const columns = useMemo(
    () => memberColumns(t, tabLink, narrow),
    [t, tabLink, narrow],
  );
  return (
    <TitledPanel title={t('rollUp.members')}>
      <div role="search" className={styles.search}>
        <SearchField
          aria-label={t('rollUp.search')}
          placeholder={t('rollUp.search')}
          size="small"
          value={text}
          onChange={setText}
        />
        <Text as="p" role="status" variant="body-small" color="secondary">
          {t('rollUp.found', { count: rows.length })}
        </Text>
      </div>
      <DataTable
        label={t('rollUp.members')}
        columns={columns}
        items={rows.slice(0, shown)}
        keyOf={({ entityRef }) => entityRef}
        sort={{ column: sort, order }}
        onSortChange={next => setUrl({ sort: next.column, order: next.order })}
        emptyState={
          <>
            <Text as="p">{t('rollUp.noneFound')}</Text>
            <Button variant="secondary" onPress={() => setUrl({ search: '' })}>
              {t('rollUp.clear')}
            </Button>
          </>
        }
      />
      {rows.length > shown && (
        <Button variant="secondary" onPress={() => setShown(shown + ROWS)}>
          {t('rollUp.more', {
            rows: Math.min(ROWS, rows.length - shown),
          })}
        </Button>
      )}
    </TitledPanel>
  );
}

/** Names from their first on, numbers from their largest. */
function usualOrder(sort: string): 'asc' | 'desc' {
  return sort === 'name' || sort === 'coverage' ? 'asc' : 'desc';
}

import {
  ListScorecardEntitiesRequest,
  ScorecardEntity,
  ScorecardSort,
} from '@backstage-coverage/plugin-coverage-common';
import {
  Button,
  SearchField,
  Select,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useDebounced } from '../../hooks/useDebounced';
import { firstPageState, usePages } from '../../hooks/usePages';
import { useT } from '../../hooks/useT';
import { useUrlSearch } from '../../hooks/useUrlSearch';
import { useUrlState } from '../../hooks/useUrlState';
import { DataTable } from '../DataTable';
import { PanelState } from '../PanelState';
import { PagesFooter } from '../PagesFooter';
import { entityColumns } from './entityColumns';
import { useFilterOptions } from './useFilterOptions';
import { sortOrderOf } from '../../model/sortOrder';
import styles from './ScorecardOverview.module.css';

const DEFAULTS = {
  search: '',
  owner: '',
  system: '',
  sort: 'uncovered',
  order: '',
};

const SORTS: ScorecardSort[] = [
  'name',
  'coverage',
  'uncovered',
  'uploaded',
  'owner',
  'system',
];

/** A select cannot hold an option without key. */
const ALL = 'all';

/** One row per entity: filtered, sorted and paged by the backend. */
export function EntitiesPanel() {
  const t = useT();
  const [url, setUrl] = useUrlState(DEFAULTS);
  const [search, setSearch] = useUrlSearch(url.search, text =>
    setUrl({ search: text }, { replace: true }),
  );
  const sort = SORTS.find(name => name === url.sort) ?? 'uncovered';
  const request: ListScorecardEntitiesRequest = {
    search: useDebounced(url.search).trim(),
    owner: url.owner,
    system: url.system,
    sort,
    order: sortOrderOf({ sort, order: url.order }),
  };
  const pages = usePages<ScorecardEntity>(
    (api, cursor) => api.listScorecardEntities({ ...request, cursor }),
    JSON.stringify(request),
  );
  const { owners, systems } = useFilterOptions(pages.items);
  const tabLink = useCoverageTabLink();
  const narrow = useBreakpoint().down('md');

  const columns = useMemo(
    () => entityColumns(t, tabLink, narrow),
    [t, tabLink, narrow],
  );

  const clear = () => setUrl({ search: '', owner: '', system: '' });
  const isAnswered = !pages.loading && url.search.trim() === request.search;
  const filtered = Boolean(url.search || url.owner || url.system);

  return (
    <section aria-label={t('scorecard.entities')}>
      <div className={styles.filters} role="search">
        <SearchField
          label={t('scorecard.search')}
          placeholder={t('scorecard.searchHint')}
          size="small"
          value={search}
          onChange={setSearch}
        />
        <Select
          label={t('scorecard.owner')}
          options={[{ id: ALL, label: t('scorecard.allOwners') }, ...owners]}
          value={url.owner || ALL}
          onChange={key => setUrl({ owner: key === ALL ? '' : String(key) })}
        />
        <Select
          label={t('scorecard.system')}
          options={[{ id: ALL, label: t('scorecard.allSystems') }, ...systems]}
          value={url.system || ALL}
          onChange={key => setUrl({ system: key === ALL ? '' : String(key) })}
        />
      </div>
      <PanelState state={firstPageState(pages)} height={320}>
        {items => (
          <>
            <DataTable
              label={t('scorecard.entities')}
              columns={columns}
              items={items}
              keyOf={item => item.entityRef}
              sort={{ column: sort, order: request.order! }}
              onSortChange={({ column, order }) =>
                setUrl({ sort: column, order })
              }
              isStale={pages.loading}
              emptyState={
                isAnswered &&
                (filtered ? (
                  <>
                    <Text as="p">{t('scorecard.filteredOut')}</Text>
                    <Button variant="secondary" onPress={clear}>
                      {t('scorecard.clear')}
                    </Button>
                  </>
                ) : (
                  <Text as="p">{t('scorecard.count', { count: 0 })}</Text>
                ))
              }
            />
            <PagesFooter
              pages={pages}
              summary={t('scorecard.shown', {
                shown: items.length,
                total: pages.totalItems,
              })}
              more={t('scorecard.more')}
            />
          </>
        )}
      </PanelState>
    </section>
  );
}

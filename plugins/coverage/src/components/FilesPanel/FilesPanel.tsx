import {
  FileSort,
  FileSummary,
  ListFilesRequest,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, SearchField, Text, useBreakpoint } from '@backstage/ui';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useDebounced } from '../../hooks/useDebounced';
import { firstPageState, usePages } from '../../hooks/usePages';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { useUrlSearch } from '../../hooks/useUrlSearch';
import { useUrlState } from '../../hooks/useUrlState';
import { fileHref } from '../../model/hrefs';
import { sortOrderOf } from '../../model/sortOrder';
import { DataTable } from '../DataTable';
import { PagesFooter } from '../PagesFooter';
import { PanelState } from '../PanelState';
import { fileColumns } from './fileColumns';
import styles from './FilesPanel.module.css';

const DEFAULTS = { search: '', sort: 'uncovered', order: '' };
const SORTS: FileSort[] = ['uncovered', 'path', 'coverage', 'lines'];
const PAGE_SIZE = 100;

/** The files of the snapshot: searched, sorted and paged by the backend. */
export function FilesPanel(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const [query] = useSearchParams();
  const [url, setUrl] = useUrlState(DEFAULTS);
  const [search, setSearch] = useUrlSearch(url.search, text =>
    setUrl({ search: text }, { replace: true }),
  );
  const searchField = useRef<HTMLDivElement>(null);
  useShortcut('/', () => searchField.current?.querySelector('input')?.focus());

  const sort = SORTS.find(name => name === url.sort) ?? 'uncovered';
  const request: ListFilesRequest = {
    search: useDebounced(url.search).trim(),
    sort,
    order: sortOrderOf({ sort, order: url.order }),
    limit: PAGE_SIZE,
  };
  const pages = usePages<FileSummary>(
    (api, cursor) => api.listFiles(entityRef, { ...request, cursor }),
    JSON.stringify([entityRef, request]),
  );
  const narrow = useBreakpoint().down('sm');

  const columns = useMemo(
    () => fileColumns(t, path => fileHref(path, query), narrow),
    [t, query, narrow],
  );

  const clear = () => setUrl({ search: '' });
  const isAnswered = !pages.loading && url.search.trim() === request.search;

  return (
    <section aria-label={t('files.title')} className={styles.panel}>
      <div ref={searchField} role="search" className={styles.search}>
        <SearchField
          aria-label={t('files.search')}
          placeholder={t('files.searchHint')}
          size="small"
          value={search}
          onChange={setSearch}
        />
      </div>
      <PanelState state={firstPageState(pages)} height={320}>
        {items => (
          <>
            <DataTable
              label={t('files.title')}
              columns={columns}
              items={items}
              keyOf={item => item.path}
              sort={{ column: sort, order: request.order! }}
              onSortChange={({ column, order }) =>
                setUrl({ sort: column, order })
              }
              isStale={pages.loading}
              emptyState={
                isAnswered &&
                (url.search ? (
                  <>
                    <Text as="p">
                      {t('files.none', { search: url.search })}
                    </Text>
                    <Button variant="secondary" onPress={clear}>
                      {t('files.clear')}
                    </Button>
                  </>
                ) : (
                  <Text as="p">{t('files.empty')}</Text>
                ))
              }
            />
            <PagesFooter
              pages={pages}
              summary={t('files.shown', {
                shown: items.length,
                total: pages.totalItems,
              })}
              more={t('files.more')}
            />
          </>
        )}
      </PanelState>
    </section>
  );
}

import {
  FileSort,
  FileSummary,
  ListFilesRequest,
} from '@backstage-coverage/plugin-coverage-common';
import { useBreakpoint } from '@backstage/ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useDebounced } from '../../hooks/useDebounced';
import { useFileLevels } from '../../hooks/useFileLevels';
import { firstPageState, usePages } from '../../hooks/usePages';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { fileHref } from '../../model/hrefs';
import { sortOrderOf } from '../../model/sortOrder';
import { DataTable } from '../DataTable';
import { PagesFooter } from '../PagesFooter';
import { PanelState } from '../PanelState';
import { fileColumns } from './fileColumns';
import { NoFiles } from './NoFiles';

const DEFAULTS = { search: '', sort: 'uncovered', order: '' };
const SORTS: FileSort[] = ['uncovered', 'path', 'coverage', 'lines'];
const PAGE_SIZE = 100;

/** The files as a table: searched, sorted and paged by the backend. */
export function FileList(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const [query] = useSearchParams();
  const [url, setUrl] = useUrlState(DEFAULTS);
  const levelOf = useFileLevels();

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
    () =>
      fileColumns({
        t,
        hrefOf: path => fileHref(path, query),
        levelOf,
        narrow,
      }),
    [t, query, levelOf, narrow],
  );
  const isAnswered = !pages.loading && url.search.trim() === request.search;

  return (
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
            emptyState={isAnswered && <NoFiles />}
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
  );
}

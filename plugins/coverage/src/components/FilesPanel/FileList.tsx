import {
  FileSort,
  FileSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { useBreakpoint } from '@backstage/ui';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useFileLevels } from '../../hooks/useFileLevels';
import { useT } from '../../hooks/useT';
import { queryFiles } from '../../model/fileQuery';
import { fileHref } from '../../model/hrefs';
import { DataSort } from '../DataTable';
import { fileColumns } from './fileColumns';
import { FileCount } from './FileCount';
import { FileTable } from './FileTable';
import { NoFiles } from './NoFiles';

/** The files as a table: found and sorted in the browser. */
export function FileList(props: {
  files: FileSummary[];
  search: string;
  sort: FileSort;
  order: 'asc' | 'desc';
  onSortChange: (sort: DataSort) => void;
  onClear: () => void;
}) {
  const { files, search, sort, order, onSortChange, onClear } = props;
  const t = useT();
  const [query] = useSearchParams();
  const levelOf = useFileLevels();
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
  const wanted = useMemo(
    () => ({ search, sort, order }),
    [search, sort, order],
  );
  // The field takes keys at once; rows follow when there is time.
  const rested = useDeferredValue(wanted);
  const found = useMemo(() => queryFiles(files, rested), [files, rested]);
  const sorted = useMemo(() => ({ column: sort, order }), [sort, order]);

  if (found.length === 0) {
    return <NoFiles search={rested.search} onClear={onClear} />;
  }
  return (
    <>
      <FileTable
        files={found}
        columns={columns}
        sort={sorted}
        onSortChange={onSortChange}
        narrow={narrow}
      />
      <FileCount shown={found.length} total={files.length} />
    </>
  );
}

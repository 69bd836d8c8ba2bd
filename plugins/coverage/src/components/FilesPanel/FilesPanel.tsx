import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  RiLayoutMasonryLine,
  RiListUnordered,
  RiNodeTree,
} from '@remixicon/react';
import { useRef } from 'react';
import { useAllFiles } from '../../hooks/useAllFiles';
import { useHandler } from '../../hooks/useHandler';
import { useQuickUrlState } from '../../hooks/useQuickUrlState';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { FILE_SORTS } from '../../model/fileQuery';
import { firstOrder, statedOrder } from '../../model/sortOrder';
import { DataSort } from '../DataTable';
import { PanelState } from '../PanelState';
import { FileList } from './FileList';
import { FolderViews } from './FolderViews';
import styles from './FilesPanel.module.css';

const DEFAULTS = { search: '', show: 'list', sort: 'uncovered', order: '' };
const SHOWS = ['list', 'tree', 'treemap'] as const;
const ICONS = {
  list: <RiListUnordered />,
  tree: <RiNodeTree />,
  treemap: <RiLayoutMasonryLine />,
};

/** The files of the snapshot, as a list, by folder, or by size. */
export function FilesPanel(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const files = useAllFiles(entityRef);
  const [url, setUrl] = useQuickUrlState(DEFAULTS);
  const searchField = useRef<HTMLDivElement>(null);
  useShortcut('/', () => searchField.current?.querySelector('input')?.focus());
  const show = SHOWS.find(name => name === url.show) ?? 'list';
  const sort = FILE_SORTS.find(name => name === url.sort) ?? 'uncovered';
  const onSortChange = useHandler(({ column, order }: DataSort) =>
    setUrl({ sort: column, order }),
  );
  const shared = {
    search: url.search,
    onClear: () => setUrl({ search: '' }),
  };

  return (
    <section aria-label={t('files.title')} className={styles.panel}>
      <div className={styles.tools}>
        <div ref={searchField} role="search" className={styles.search}>
          <SearchField
            aria-label={t('files.search')}
            placeholder={t('files.searchHint')}
            size="small"
            value={url.search}
            onChange={text => setUrl({ search: text }, { replace: true })}
          />
        </div>
        <ToggleButtonGroup
          aria-label={t('files.show')}
          selectedKeys={[show]}
          disallowEmptySelection
          onSelectionChange={([key]) => setUrl({ show: String(key) })}
        >
          {SHOWS.map(name => (
            <ToggleButton key={name} id={name} iconStart={ICONS[name]}>
              {t(`files.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <PanelState state={files} height={480}>
        {value =>
          show === 'list' ? (
            <FileList
              {...shared}
              files={value}
              sort={sort}
              order={statedOrder(
                url.order,
                firstOrder(sort === 'uncovered' || sort === 'lines'),
              )}
              onSortChange={onSortChange}
            />
          ) : (
            <FolderViews {...shared} files={value} show={show} />
          )
        }
      </PanelState>
    </section>
  );
}

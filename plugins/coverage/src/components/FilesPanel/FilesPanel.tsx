import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  RiLayoutMasonryLine,
  RiListUnordered,
  RiNodeTree,
} from '@remixicon/react';
import { useRef } from 'react';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { useUrlSearch } from '../../hooks/useUrlSearch';
import { useUrlState } from '../../hooks/useUrlState';
import { FileList } from './FileList';
import { FolderViews } from './FolderViews';
import styles from './FilesPanel.module.css';

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
  const [url, setUrl] = useUrlState({ search: '', show: 'list' });
  const [search, setSearch] = useUrlSearch(url.search, text =>
    setUrl({ search: text }, { replace: true }),
  );
  const searchField = useRef<HTMLDivElement>(null);
  useShortcut('/', () => searchField.current?.querySelector('input')?.focus());
  const show = SHOWS.find(name => name === url.show) ?? 'list';

  return (
    <section aria-label={t('files.title')} className={styles.panel}>
      <div className={styles.tools}>
        <div ref={searchField} role="search" className={styles.search}>
          <SearchField
            aria-label={t('files.search')}
            placeholder={t('files.searchHint')}
            size="small"
            value={search}
            onChange={setSearch}
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
      {show === 'list' ? (
        <FileList entityRef={entityRef} />
      ) : (
        <FolderViews entityRef={entityRef} show={show} />
      )}
    </section>
  );
}

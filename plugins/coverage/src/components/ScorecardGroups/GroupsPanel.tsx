import {
  SCORECARD_DIMENSIONS,
  ScorecardGroup,
} from '@backstage-coverage/plugin-coverage-common';
import { Select, ToggleButton, ToggleButtonGroup, Text } from '@backstage/ui';
import { useGroupPages } from './useGroupPages';
import { firstPageState } from '../../hooks/usePages';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { PagesFooter } from '../PagesFooter';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { GroupViews } from './GroupViews';
import { OpenGroups } from './OpenGroups';
import { useOpenedGroups } from './useOpenedGroups';
import styles from './ScorecardGroups.module.css';

const SHOWS = ['table', 'heat', 'bubbles'] as const;

/** In which an entity may have several values. */
const SEVERAL = ['owner', 'group', 'tag'];

/** Coverage by what the entities have in common. */
export function GroupsPanel() {
  const t = useT();
  const { url, setUrl } = useScorecardUrl();
  const { request, pages } = useGroupPages();
  const show = SHOWS.find(name => name === url.show) ?? 'table';
  const open = useOpenedGroups(url, setUrl);
  return (
    <TitledPanel
      title={t(`scorecardTable.byName.${request.by}`)}
      summary={
        // Only the table says in a header what its rows are sorted by.
        show !== 'table' &&
        request.sort === 'uncovered' &&
        request.order === 'desc'
          ? t('scorecardTable.mostUncovered')
          : undefined
      }
      actions={
        <div className={styles.actions}>
          <Select
            className={styles.by}
            aria-label={t('scorecardTable.by')}
            options={SCORECARD_DIMENSIONS.map(id => ({
              id,
              label: t(`scorecardTable.byOption.${id}`),
            }))}
            value={request.by}
            onChange={key =>
              setUrl({
                by: key === 'owner' ? '' : String(key),
                open: '',
              })
            }
          />
          <ToggleButtonGroup
            aria-label={t('scorecardTable.show')}
            selectedKeys={[show]}
            disallowEmptySelection
            onSelectionChange={([key]) => setUrl({ show: String(key) })}
          >
            {SHOWS.map(id => (
              <ToggleButton key={id} id={id}>
                {t(`scorecardTable.showAs.${id}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
      }
    >
      <PanelState state={firstPageState(pages)} height={320}>
        {(groups: ScorecardGroup[]) => (
          <OpenGroups.Provider value={open}>
            <GroupViews
              show={show}
              groups={groups}
              request={request}
              isStale={pages.loading}
            />
            {SEVERAL.includes(request.by) && (
              <Text as="p" variant="body-small" color="secondary">
                {t('scorecardTable.severalHint')}
              </Text>
            )}
            <PagesFooter
              pages={pages}
              summary={t('scorecardTable.shown', {
                shown: groups.length,
                total: pages.totalItems,
              })}
              more={t('scorecardTable.moreRows')}
            />
          </OpenGroups.Provider>
        )}
      </PanelState>
    </TitledPanel>
  );
}

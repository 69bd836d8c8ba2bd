import {
  PRIORITIES,
  ScorecardGap,
} from '@backstage-coverage/plugin-coverage-common';
import { Alert, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { firstPageState } from '../../hooks/usePages';
import { useScorecardPages } from '../../hooks/useScorecardPages';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { splitValues } from '../../model/scorecardQuery';
import { HiddenNote } from '../HiddenNote';
import { NothingFound } from '../NothingFound';
import { PagesFooter } from '../PagesFooter';
import { PanelState } from '../PanelState';
import { PriorityLabel } from '../PriorityLabel';
import { ScorecardFilters } from '../ScorecardFilters';
import { TitledPanel } from '../TitledPanel';
import { GapList } from './GapList';
import styles from './ScorecardGaps.module.css';

/** What to test first over all entities, and why. */
export function ScorecardGaps() {
  const t = useT();
  const { url, setUrl, filter, isFiltered, clear } = useScorecardUrl();
  const named = splitValues(url.priority);
  const priority = PRIORITIES.filter(level => named.includes(level));
  const request = { ...filter, ...(priority.length > 0 && { priority }) };
  const { pages, hidden } = useScorecardPages<ScorecardGap>(
    (api, cursor) => api.listScorecardGaps({ ...request, cursor }),
    JSON.stringify(request),
  );
  const isNarrowed = isFiltered || priority.length > 0;
  return (
    <div className={styles.page}>
      <ScorecardFilters />
      <HiddenNote hidden={hidden} />
      <TitledPanel
        title={t('scorecard.views.gaps')}
        summary={t('scorecardGaps.intro')}
        actions={
          <ToggleButtonGroup
            className={styles.priorities}
            aria-label={t('scorecardGaps.priorities')}
            selectionMode="multiple"
            selectedKeys={priority}
            onSelectionChange={keys =>
              setUrl({ priority: [...keys].join(',') })
            }
          >
            {PRIORITIES.map(level => (
              <ToggleButton key={level} id={level}>
                <PriorityLabel level={level} />
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
      >
        <PanelState state={firstPageState(pages)} height={320}>
          {(gaps: ScorecardGap[]) =>
            gaps.length === 0 && !pages.loading ? (
              <NoGaps isNarrowed={isNarrowed} onClear={clear} />
            ) : (
              <>
                <GapList gaps={gaps} isStale={pages.loading} />
                <PagesFooter
                  pages={pages}
                  summary={t('scorecardGaps.shown', {
                    shown: gaps.length,
                    total: pages.totalItems,
                  })}
                  more={t('scorecardGaps.more')}
                />
              </>
            )
          }
        </PanelState>
      </TitledPanel>
    </div>
  );
}

function NoGaps(props: { isNarrowed: boolean; onClear: () => void }) {
  const { isNarrowed, onClear } = props;
  const t = useT();
  return isNarrowed ? (
    <NothingFound isFiltered onClear={onClear} />
  ) : (
    <Alert
      role="status"
      status="success"
      icon
      title={t('scorecardGaps.none')}
      description={t('scorecardGaps.noneText')}
    />
  );
}

import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import { Alert, Text } from '@backstage/ui';
import { firstPageState } from '../../hooks/usePages';
import { useScorecardPages } from '../../hooks/useScorecardPages';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { HiddenNote } from '../HiddenNote';
import { NothingFound } from '../NothingFound';
import { PagesFooter } from '../PagesFooter';
import { PanelState } from '../PanelState';
import { ScorecardFilters } from '../ScorecardFilters';
import { TitledPanel } from '../TitledPanel';
import { AnnotationProblemsPanel } from './AnnotationProblemsPanel';
import { MissingEntities } from './MissingEntities';
import styles from './ScorecardAnnotate.module.css';

/** Entities that do not report, by owner, and how to let them. */
export function ScorecardAnnotate() {
  const t = useT();
  const { filter, clear } = useScorecardUrl();
  const { adoption, ...rest } = filter;
  const request = {
    ...rest,
    adoption: 'not-reporting',
    // Who is exempt or deprecated need not report.
    standing: rest.standing ?? ['counted'],
    sort: 'owner',
    order: 'asc',
  } as const;
  const { pages, hidden } = useScorecardPages<ScorecardMember>(
    (api, cursor) => api.listScorecardMembers({ ...request, cursor }),
    JSON.stringify(request),
  );
  const isFiltered = Object.keys(rest).length > 0;
  return (
    <div className={styles.page}>
      <ScorecardFilters without={['adoption']} />
      <HiddenNote hidden={hidden} />
      <TitledPanel
        title={t('scorecard.views.annotate')}
        summary={t('scorecardAnnotate.intro')}
      >
        <PanelState state={firstPageState(pages)} height={320}>
          {(members: ScorecardMember[]) =>
            members.length === 0 && !pages.loading ? (
              <NothingMissing isFiltered={isFiltered} onClear={clear} />
            ) : (
              <>
                <Text as="p" role="status" weight="bold">
                  {t('scorecardAnnotate.count', { count: pages.totalItems })}
                </Text>
                <MissingEntities members={members} />
                <PagesFooter
                  pages={pages}
                  summary={t('scorecardAnnotate.shown', {
                    shown: members.length,
                    total: pages.totalItems,
                  })}
                  more={t('scorecardAnnotate.more')}
                />
              </>
            )
          }
        </PanelState>
      </TitledPanel>
      <AnnotationProblemsPanel />
    </div>
  );
}

function NothingMissing(props: { isFiltered: boolean; onClear: () => void }) {
  const { isFiltered, onClear } = props;
  const t = useT();
  return isFiltered ? (
    <NothingFound isFiltered onClear={onClear} />
  ) : (
    <Alert
      role="status"
      status="success"
      icon
      title={t('scorecardAnnotate.all')}
      description={t('scorecardAnnotate.allText')}
    />
  );
}

import { EntityRollUp } from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useAnalytics } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useEffect } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { LevelMix } from '../MixTable';
import { PanelState } from '../PanelState';
import { MembersPanel } from './MembersPanel';
import { RollUpStats } from './RollUpStats';
import { TrackMix } from './TrackMix';
import { WorstGaps } from './WorstGaps';
import styles from './RollUpTab.module.css';

/** Coverage of the components of a group, system or domain. */
export function Members(props: { entityRef: string }) {
  const { entityRef } = props;
  const rollUp = useCoverage(api => api.getRollUp(entityRef), [entityRef]);
  const analytics = useAnalytics();
  useEffect(() => {
    analytics.captureEvent('view', 'coverage roll-up');
  }, [analytics, entityRef]);
  return (
    <PanelState state={rollUp} height={320}>
      {value => <RollUpContent rollUp={value} />}
    </PanelState>
  );
}

function RollUpContent(props: { rollUp: EntityRollUp }) {
  const { entityRef, summary, members, hidden, worstGaps } = props.rollUp;
  const t = useT();
  return (
    <div className={styles.panels}>
      {hidden > 0 && (
        <Alert
          status="info"
          icon
          title={t('rollUp.hidden', { count: hidden })}
        />
      )}
      {members.length === 0 ? (
        hidden === 0 && (
          <Alert
            status="info"
            icon
            title={t('rollUp.noMembers')}
            description={t(`rollUp.noMembersText.${kindOf(entityRef)}`)}
          />
        )
      ) : (
        <>
          {summary.entities > 0 && summary.reporting === 0 && (
            <Alert
              status="info"
              icon
              title={t('rollUp.nothingReports')}
              description={t('rollUp.nothingReportsText')}
            />
          )}
          <RollUpStats summary={summary} />
          {summary.reporting > 0 && (
            <>
              <div className={styles.columns}>
                <LevelMix summary={summary} of="components" />
                <TrackMix summary={summary} />
              </div>
              <WorstGaps gaps={worstGaps} members={members} />
            </>
          )}
          <MembersPanel members={members} />
        </>
      )}
    </div>
  );
}

function kindOf(entityRef: string): 'group' | 'system' | 'domain' {
  const { kind } = parseEntityRef(entityRef);
  return kind === 'system' || kind === 'domain' ? kind : 'group';
}

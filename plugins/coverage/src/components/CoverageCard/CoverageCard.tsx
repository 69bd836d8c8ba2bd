import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { useCoverage } from '../../hooks/useCoverage';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { pointsBetween } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { CoverageBar } from '../CoverageBar';
import { CoverageChange } from '../CoverageChange';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { TimeAgo } from '../TimeAgo';
import styles from './CoverageCard.module.css';

/** The entity's coverage on its overview page. */
export function CoverageCard() {
  const { entity } = useEntity();
  const t = useT();
  const entityRef = stringifyEntityRef(entity);
  const tabLink = useCoverageTabLink();
  const overview = useCoverage(api => api.getOverview(entityRef), [entityRef]);
  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={<Link href={tabLink(entityRef)}>{t('card.open')}</Link>}
    >
      <Palette key={entityRef}>
        <PanelState state={overview} height={96}>
          {({ snapshot, previous }) => {
            if (!snapshot) {
              return <Text as="p">{t('onboarding.uploadTitle')}</Text>;
            }
            const { lines } = snapshot.totals;
            const points = pointsBetween(previous, snapshot);
            return (
              <div className={styles.body}>
                <div className={styles.headline}>
                  <Text as="span" variant="title-medium" weight="bold">
                    {formatPercent(percentOf(lines))}
                  </Text>
                  {previous && points !== null && (
                    <CoverageChange
                      points={points}
                      since={shortCommit(previous.commit)}
                    />
                  )}
                </div>
                <CoverageBar lines={lines} large />
                <div className={styles.headline}>
                  <Text as="span">{t('measure.linesOf', lines)}</Text>
                  <Text as="span" color="secondary">
                    <TimeAgo time={snapshot.committedAt} />
                  </Text>
                </div>
              </div>
            );
          }}
        </PanelState>
      </Palette>
    </EntityInfoCard>
  );
}

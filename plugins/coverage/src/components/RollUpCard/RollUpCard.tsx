import {
  EntityRollUp,
  formatPercent,
  isCoverageAvailable,
} from '@backstage-coverage/plugin-coverage-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { LiveCoverage } from '../../hooks/LiveCoverage';
import { useCoverage } from '../../hooks/useCoverage';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { PriorityLabel } from '../PriorityLabel';
import styles from './RollUpCard.module.css';

/** Coverage of a group's, system's or domain's components on its overview page. */
export function RollUpCard() {
  return (
    <LiveCoverage>
      <LiveCard />
    </LiveCoverage>
  );
}

function LiveCard() {
  const { entity } = useEntity();
  const t = useT();
  const entityRef = stringifyEntityRef(entity);
  const href = useCoverageTabLink()(entityRef);
  // Beside the card of its own reports, whose tab comes first then.
  const hasOwn = isCoverageAvailable(entity);
  const rollUp = useCoverage(api => api.getRollUp(entityRef), [entityRef]);
  return (
    <EntityInfoCard
      title={t(hasOwn ? 'rollUp.titleBesideOwn' : 'rollUp.title')}
      footerActions={
        <Link href={hasOwn ? `${href}?of=members` : href}>
          {t('rollUp.open')}
        </Link>
      }
    >
      <Palette key={entityRef}>
        <PanelState state={rollUp} height={120}>
          {value => <CardContent rollUp={value} />}
        </PanelState>
      </Palette>
    </EntityInfoCard>
  );
}

function CardContent(props: { rollUp: EntityRollUp }) {
  const { summary, members, hidden } = props.rollUp;
  const t = useT();
  return (
    <div className={styles.body}>
      {members.length === 0 ? (
        <Text as="p">{t('rollUp.noMembers')}</Text>
      ) : (
        <Figures summary={summary} />
      )}
      {hidden > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('rollUp.hidden', { count: hidden })}
        </Text>
      )}
    </div>
  );
}

function Figures(props: Pick<EntityRollUp, 'summary'>) {
  const { weighted, median, lines, entities, reporting, gaps } = props.summary;
  const t = useT();
  const report = t('rollUp.reportingShort', { reporting, entities });
  if (!lines) {
    return (
      <div className={styles.line}>
        <Text as="span" variant="title-x-small" color="secondary">
          {t('measure.notMeasured')}
        </Text>
        <Text as="span">{report}</Text>
      </div>
    );
  }
  return (
    <>
      <div className={styles.line}>
        <Text as="span" variant="title-medium" weight="bold">
          {formatPercent(weighted)}
        </Text>
        <Text as="span">
          {t('rollUp.medianShort', { percent: formatPercent(median) })}
        </Text>
      </div>
      <CoverageBar lines={{ ...lines, partial: 0 }} large />
      <div className={styles.line}>
        <Text as="span">{t('measure.linesOf', lines)}</Text>
        <Text as="span" color="secondary">
          {report}
        </Text>
      </div>
      <div className={styles.urgent}>
        {gaps.critical > 0 && (
          <PriorityLabel level="critical" count={gaps.critical} />
        )}
        {gaps.high > 0 && <PriorityLabel level="high" count={gaps.high} />}
        {gaps.critical + gaps.high === 0 && (
          <Text as="span">{t('rollUp.noUrgent')}</Text>
        )}
      </div>
    </>
  );
}

import {
  EntityRollUp,
  RollUp,
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
import { fileHref } from '../../model/hrefs';
import { memberName } from '../../model/memberRows';
import { CoverageBar } from '../CoverageBar';
import { FilePath } from '../FilePath';
import { LevelLabel } from '../LevelStat';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { PriorityLabel } from '../PriorityLabel';
import { CardBody, CardLine, UrgentGaps } from '../CardLines';
import styles from './RollUpCard.module.css';

const LEVELS = ['gold', 'silver', 'bronze', 'none', null] as const;

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
    <CardBody>
      {members.length === 0 ? (
        <Text as="p">{t('rollUp.noMembers')}</Text>
      ) : (
        <Figures summary={summary} />
      )}
      <WorstGap rollUp={props.rollUp} />
      {hidden > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('rollUp.hidden', { count: hidden })}
        </Text>
      )}
    </CardBody>
  );
}

function Figures(props: Pick<EntityRollUp, 'summary'>) {
  const { weighted, median, lines, entities, reporting, gaps, levels } =
    props.summary;
  const t = useT();
  const report = t('rollUp.reportingShort', { reporting, entities });
  if (!lines) {
    return (
      <CardLine>
        <Text as="span" variant="title-x-small" color="secondary">
          {t('measure.notMeasured')}
        </Text>
        <Text as="span">{report}</Text>
      </CardLine>
    );
  }
  return (
    <>
      <CardLine>
        <Text as="span" variant="title-medium" weight="bold">
          {formatPercent(weighted)}
        </Text>
        <Text as="span">
          {t('rollUp.medianShort', { percent: formatPercent(median) })}
        </Text>
      </CardLine>
      <CoverageBar lines={{ ...lines, partial: 0 }} large />
      <CardLine>
        <Text as="span">{t('measure.linesOf', lines)}</Text>
        <Text as="span" color="secondary">
          {report}
        </Text>
      </CardLine>
      <UrgentGaps
        critical={gaps.critical}
        high={gaps.high}
        none={t('rollUp.noUrgent')}
      />
      <LevelCounts levels={levels} />
    </>
  );
}

/** How many components have which level. */
function LevelCounts({ levels }: Pick<RollUp, 'levels'>) {
  const t = useT();
  return (
    <ul className={styles.levels} aria-label={t('level.mix')}>
      {LEVELS.filter(level => levels[level ?? 'no-data'] > 0).map(level => (
        <li key={level}>
          <LevelLabel level={level} />{' '}
          {t('format.number', { value: levels[level ?? 'no-data'] })}
        </li>
      ))}
    </ul>
  );
}

function WorstGap(props: { rollUp: EntityRollUp }) {
  const { members, worstGaps } = props.rollUp;
  const t = useT();
  const tabLink = useCoverageTabLink();
  const gap = worstGaps.at(0);
  const member = members.find(({ entityRef }) => entityRef === gap?.entityRef);
  if (!gap || !member) {
    return null;
  }
  const tab = tabLink(gap.entityRef);
  const path = <FilePath path={gap.path} />;
  return (
    <Text as="p" variant="body-medium">
      {t('rollUp.worstGap')} <PriorityLabel level={gap.priority} />{' '}
      {gap.measuredPath === null ? (
        path
      ) : (
        <Link href={`${tab}${fileHref(gap.measuredPath)}`}>{path}</Link>
      )}
      , <Link href={tab}>{memberName(member)}</Link>
    </Text>
  );
}

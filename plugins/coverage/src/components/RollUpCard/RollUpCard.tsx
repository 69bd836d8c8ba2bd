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
import { CardBody, CardLine, UrgentGaps } from '../CardLines';

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
      {hidden > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('rollUp.hidden', { count: hidden })}
        </Text>
      )}
    </CardBody>
  );
}

function Figures(props: Pick<EntityRollUp, 'summary'>) {
  const { weighted, median, lines, entities, reporting, gaps } = props.summary;
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
    </>
  );
}

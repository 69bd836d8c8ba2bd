import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { AnalysisProvider } from '../../hooks/useAnalysis';
import { LiveCoverage } from '../../hooks/LiveCoverage';
import { useCoverage } from '../../hooks/useCoverage';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { DataMarks } from '../DataMarks';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { CardBody, CardLine } from '../CardLines';
import { CardAnalysis } from './CardAnalysis';
import { CardCoverage } from './CardCoverage';

/** The entity's coverage on its overview page. */
export function CoverageCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <LiveCoverage entityRef={entityRef}>
      <LiveCard entityRef={entityRef} />
    </LiveCoverage>
  );
}

function LiveCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const tabLink = useCoverageTabLink();
  const overview = useCoverage(api => api.getOverview(entityRef), [entityRef]);
  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={<Link href={tabLink(entityRef)}>{t('card.open')}</Link>}
    >
      <Palette key={entityRef}>
        <PanelState state={overview} height={160}>
          {({ snapshot, previous, defaultBranches }) =>
            snapshot ? (
              <CardBody>
                <CardCoverage snapshot={snapshot} previous={previous} />
                <AnalysisProvider entityRef={entityRef}>
                  <CardLine>
                    <DataMarks
                      overview={{ snapshot, previous, defaultBranches }}
                    />
                  </CardLine>
                  <CardAnalysis tabHref={tabLink(entityRef)} />
                </AnalysisProvider>
              </CardBody>
            ) : (
              <Text as="p">{t('onboarding.uploadTitle')}</Text>
            )
          }
        </PanelState>
      </Palette>
    </EntityInfoCard>
  );
}

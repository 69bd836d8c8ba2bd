import { AdoptionFunnel } from '@backstage-coverage/plugin-coverage-common';
import { Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { MixTable } from '../MixTable';
import { TitledPanel } from '../TitledPanel';

const STEPS = ['entities', 'annotated', 'uploading', 'withTarget'] as const;

/** How far the entities have come on their way to a target. */
export function AdoptionFunnelPanel(props: { funnel: AdoptionFunnel }) {
  const { funnel } = props;
  const t = useT();
  const [params] = useSearchParams();
  const missing = new URLSearchParams(params);
  missing.set('view', 'annotate');
  return (
    <TitledPanel
      title={t('scorecardHeader.funnel.title')}
      summary={t('scorecardHeader.funnel.summary', { ...funnel })}
    >
      <MixTable
        label={t('scorecardHeader.funnel.title')}
        column={t('scorecardHeader.funnel.step')}
        countColumn={t('scorecardTable.entities')}
        total={funnel.entities}
        parts={STEPS.map(step => ({
          id: step,
          label: t(`scorecardHeader.funnel.${step}`),
          count: funnel[step],
          color: 'var(--coverage-covered)',
        }))}
      />
      {funnel.uploading < funnel.entities && (
        <Link href={`?${missing}`}>{t('scorecardHeader.funnel.missing')}</Link>
      )}
    </TitledPanel>
  );
}

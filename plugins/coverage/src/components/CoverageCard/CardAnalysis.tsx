import {
  AnalysisSummary,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Link, Text } from '@backstage/ui';
import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { fileHref } from '../../model/hrefs';
import { mainTarget } from '../../model/mainTarget';
import { FilePath } from '../FilePath';
import { LevelLabel } from '../LevelStat';
import { PanelState } from '../PanelState';
import { TargetBar } from '../TargetStat';
import { CardLine, UrgentGaps } from '../CardLines';

/** Target, level and what is urgent; reads on while the coverage is there. */
export function CardAnalysis(props: { tabHref: string }) {
  const { tabHref } = props;
  return (
    <PanelState state={useAnalysisSummary()} height={88}>
      {analysis => (
        <>
          <TargetLine analysis={analysis} />
          <UrgentLine analysis={analysis} />
          <NextLine analysis={analysis} tabHref={tabHref} />
        </>
      )}
    </PanelState>
  );
}

function TargetLine({ analysis }: { analysis: AnalysisSummary }) {
  const t = useT();
  const main = mainTarget(analysis.targets);
  return (
    <>
      {main && (
        <TargetBar
          percent={percentOf(main.current)}
          target={main.target.value}
        />
      )}
      <CardLine>
        <Text as="span" variant="body-medium">
          {main
            ? t(main.target.by ? 'card.targetBy' : 'card.target', {
                percent: t('goal.percent', { value: main.target.value }),
                day: main.target.by
                  ? t('format.day', { value: new Date(main.target.by) })
                  : '',
              })
            : t('card.noTarget')}
        </Text>
        <Text as="span" variant="body-medium">
          <LevelLabel level={analysis.level.level} />
        </Text>
      </CardLine>
    </>
  );
}

function UrgentLine({ analysis }: { analysis: AnalysisSummary }) {
  const { critical, high } = analysis.gapCounts.byPriority;
  const t = useT();
  return (
    <UrgentGaps critical={critical} high={high} none={t('card.noUrgent')} />
  );
}

function NextLine(props: { analysis: AnalysisSummary; tabHref: string }) {
  const t = useT();
  const next = props.analysis.firstGaps.at(0);
  if (!next) {
    return (
      <Text as="p" variant="body-medium">
        {t('card.noGaps')}
      </Text>
    );
  }
  const path = <FilePath path={next.path} />;
  return (
    <Text as="p" variant="body-medium">
      {t('card.next')}{' '}
      {next.measuredPath === null ? (
        path
      ) : (
        <Link href={`${props.tabHref}${fileHref(next.measuredPath)}`}>
          {path}
        </Link>
      )}
    </Text>
  );
}

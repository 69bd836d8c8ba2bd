import { FindingFix } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { Translate, useT } from '../../hooks/useT';
import { targetText } from '../../model/targetText';

/** What would mend a finding. */
export function FixWords(props: { fix: FindingFix }) {
  const t = useT();
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('findings.fix.label')} {wordsOf(props.fix, t)}.
    </Text>
  );
}

function wordsOf(fix: FindingFix, t: Translate): string {
  const percent = (value: number) => t('goal.percent', { value });
  switch (fix.kind) {
    case 'set-target': {
      const { area } = fix.target;
      const target = targetText(t, fix.target);
      return area === null
        ? t('findings.fix.target', { target })
        : t('findings.fix.areaTarget', { area, target });
    }
    case 'set-phase-target':
      return t('findings.fix.phaseTarget', {
        phase: fix.phase,
        percent: percent(fix.value),
      });
    case 'add-to-phase':
      return t('findings.fix.addToPhase', {
        count: fix.paths.length,
        paths: fix.paths.join(', '),
        phase: fix.phase,
      });
    case 'set-hours':
      return t('findings.fix.hours', { from: fix.hours[0], to: fix.hours[1] });
    default:
      return t('findings.fix.addArea', { name: fix.name });
  }
}

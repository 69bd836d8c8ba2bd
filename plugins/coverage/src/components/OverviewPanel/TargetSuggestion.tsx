import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';
import { Alert, Button } from '@backstage/ui';
import { useState } from 'react';
import { useEntityRight } from '../../hooks/useEntityRight';
import { useT } from '../../hooks/useT';
import { mainTarget } from '../../model/mainTarget';
import { suggestTarget } from '../../model/suggestTarget';
import { ForbiddenNote, TargetDialog } from '../SettingDialogs';
import styles from './OverviewPanel.module.css';

/** Where nobody set a target: one that the plan can keep, a click away. */
export function TargetSuggestion(props: { analysis: AnalysisSummary }) {
  const { analysis } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { entityRef } = analysis.entity;
  const right = useEntityRight('target', entityRef);
  const main = mainTarget(analysis.targets);
  if (main && main.target.origin !== 'default') {
    return null;
  }
  const suggestion = suggestTarget(analysis);
  const words = suggestion && {
    suggested: t('goal.percent', { value: suggestion.value }),
    day: t('format.day', { value: new Date(suggestion.by) }),
  };
  return (
    <>
      <Alert
        status="info"
        icon
        title={t('goal.suggestTitle')}
        description={
          <span className={styles.suggestion}>
            <span>
              {main &&
                t('goal.suggestDefault', {
                  percent: t('goal.percent', { value: main.target.value }),
                })}{' '}
              {words &&
                t('goal.suggestPlan', {
                  ...words,
                  hours: analysis.plan.options.capacity,
                })}
            </span>
            <Button
              size="small"
              variant="secondary"
              isDisabled={right.isMissing}
              onPress={() => setOpen(true)}
            >
              {words ? t('goal.suggestButton', words) : t('goal.set')}
            </Button>
            <ForbiddenNote right={right} setting="target" />
          </span>
        }
      />
      <TargetDialog
        entityRef={entityRef}
        suggestion={suggestion?.value}
        suggestedBy={suggestion?.by}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

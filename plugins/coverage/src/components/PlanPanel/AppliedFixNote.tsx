import {
  Analysis,
  formatEffort,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Text } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { targetText } from '../../model/targetText';
import { FailureAlert } from '../Dialogs';
import { AppliedFix, TargetFixes } from './useTargetFix';
import styles from './PlanPanel.module.css';

/** What a fix changed, with the way back; it takes the focus from the button that is gone. */
export function AppliedFixNote(props: {
  fixes: TargetFixes;
  /** As it is now. */
  analysis: Analysis;
}) {
  const { fixes, analysis } = props;
  const { applied, error, isPending } = fixes;
  const t = useT();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (applied) {
      note.current?.focus();
    }
  }, [applied]);
  return (
    <>
      <FailureAlert error={error} />
      <div
        ref={note}
        tabIndex={-1}
        className={styles.applied}
        data-shown={applied !== undefined}
      >
        <div role="status">
          {applied && (
            <Text as="p">
              <RiCheckLine size="1.1em" aria-hidden />{' '}
              {applied.isUndone
                ? t('plan.findings.undone')
                : wordsOf(applied, analysis, t)}
            </Text>
          )}
        </div>
        {applied && !applied.isUndone && (
          <Button
            size="small"
            variant="secondary"
            isPending={isPending}
            onPress={fixes.undo}
          >
            {t('plan.findings.undo')}
          </Button>
        )}
      </div>
    </>
  );
}

function wordsOf(applied: AppliedFix, now: Analysis, t: Translate): string {
  const { set, was, before } = applied;
  const target = targetText(t, set);
  const effortOf = ({ plan }: Analysis) =>
    formatEffort(plan.effort, { range: false });
  const codes = before.findings
    .map(({ code }) => code)
    .filter(code => now.findings.every(found => found.code !== code));
  return [
    set.area === null
      ? t('plan.findings.applied', { target })
      : t('plan.findings.appliedArea', { target, area: set.area }),
    was &&
      t('plan.findings.was', {
        target: targetText(t, was),
        origin: t(`settings.origin.${was.origin}`, {
          detail: was.originDetail,
        }),
      }),
    codes.length > 0 &&
      t('plan.findings.mended', { codes: [...new Set(codes)].join(', ') }),
    effortOf(before) !== effortOf(now) &&
      t('plan.findings.effort', {
        now: effortOf(now),
        before: effortOf(before),
      }),
  ]
    .filter(Boolean)
    .join(' ');
}

import { Finding } from '@backstage-coverage/plugin-coverage-common';
import { Button, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { Translate, useT } from '../../hooks/useT';
import { TargetFix } from '../../model/planFileSnippet';
import { RivalFix } from '../../model/rivalFix';
import { targetText } from '../../model/targetText';
import { SeverityIcon } from '../Findings';
import styles from './PlanPanel.module.css';

/** What people can do about a finding. */
export interface FindingActions {
  /** Of targets: the reader may not set them, or one is being set. */
  isForbidden: boolean;
  isPending: boolean;
  /** Sets the target. */
  apply(fix: TargetFix, reason: string): void;
  /** Opens what the fix would do. */
  open(finding: Finding): void;
  /** Copies what belongs into the repository's file. */
  copy(finding: Finding): void;
}

/** Something that does not fit, with what mends it. */
export function PlanFinding(props: {
  finding: Finding;
  rival: RivalFix | null;
  actions: FindingActions;
}) {
  const { finding, rival, actions } = props;
  const { code, severity, message, fix } = finding;
  const t = useT();
  return (
    <li className={styles.finding} data-severity={severity}>
      <SeverityIcon severity={severity} className={styles.findingIcon} />
      <div className={styles.findingText}>
        <Text as="span" variant="body-medium" weight="bold">
          {t(`findings.${severity}`)} {code}
        </Text>{' '}
        <Text as="span" variant="body-medium">
          {message}
        </Text>
        {fix?.kind === 'set-target' && rival && (
          <Text as="p" variant="body-small" color="secondary">
            {rivalWords(rival, fix, t)}
          </Text>
        )}
      </div>
      {fix?.kind === 'set-target' && (
        <div className={styles.fixes}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={actions.isForbidden || actions.isPending}
            onPress={() =>
              actions.apply(
                fix,
                t('plan.findings.reason', { code, message }).slice(0, 2000),
              )
            }
          >
            {fixWords(fix, t)}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('plan.findings.adjustLabel', {
              fix: fixWords(fix, t),
            })}
            isDisabled={actions.isForbidden || actions.isPending}
            onPress={() => actions.open(finding)}
          >
            {t('plan.findings.adjust')}
          </Button>
        </div>
      )}
      {fix && fix.kind !== 'set-target' && (
        <div className={styles.fixes}>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiFileCopyLine />}
            aria-label={t('plan.findings.copyLabel', { code })}
            onPress={() => actions.copy(finding)}
          >
            {t('plan.findings.copy')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => actions.open(finding)}
          >
            {t('plan.findings.inFile')}
          </Button>
        </div>
      )}
    </li>
  );
}

function rivalWords(
  { code, target }: RivalFix,
  fix: TargetFix,
  t: Translate,
): string {
  return fix.target.value < target.value
    ? t('plan.findings.mendsBoth', { code })
    : t('plan.findings.leavesOther', {
        code,
        percent: t('plan.percent', { value: target.value }),
      });
}

function fixWords(fix: TargetFix, t: Translate): string {
  const target = targetText(t, fix.target);
  const { area } = fix.target;
  return area === null
    ? t('plan.findings.setTarget', { target })
    : t('plan.findings.setAreaTarget', { target, area });
}

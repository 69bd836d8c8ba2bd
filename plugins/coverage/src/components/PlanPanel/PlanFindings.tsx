import { Analysis, Finding } from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useState } from 'react';
import { useEntityRight } from '../../hooks/useEntityRight';
import { useT } from '../../hooks/useT';
import { useTell } from '../../hooks/useTell';
import { planFileSnippet } from '../../model/planFileSnippet';
import { rivalFix } from '../../model/rivalFix';
import { FoldedList } from '../FoldedList';
import { ForbiddenNote, TargetDialog } from '../SettingDialogs';
import { AppliedFixNote } from './AppliedFixNote';
import { FindingActions, PlanFinding } from './PlanFinding';
import { PlanFileDialog } from './PlanFileDialog';
import { useCopy } from './useCopy';
import { useTargetFix } from './useTargetFix';
import styles from './PlanPanel.module.css';

const SHOWN = 3;

/** What does not fit together in targets, areas and phases, with what mends it. */
export function PlanFindings(props: {
  entityRef: string;
  analysis: Analysis;
  isOwn: boolean;
}) {
  const { entityRef, analysis, isOwn } = props;
  const t = useT();
  const [opened, setOpened] = useState<Finding>();
  const fix = opened?.fix;
  const right = useEntityRight('target', entityRef);
  const fixes = useTargetFix(entityRef, analysis);
  const { copy, status } = useCopy();
  const tell = useTell(entityRef);
  const findings = analysis.findings.filter(({ code }) => /^C\d+$/.test(code));
  if (findings.length === 0 && !fixes.applied) {
    return null;
  }
  const close = () => setOpened(undefined);
  const actions: FindingActions = {
    isForbidden: right.isMissing,
    isPending: fixes.isPending,
    apply: ({ target }, reason) => fixes.apply(target, reason),
    open: setOpened,
    copy: finding => {
      if (finding.fix && finding.fix.kind !== 'set-target') {
        copy(planFileSnippet(finding.fix));
        tell('copy', `fix ${finding.code}`);
      }
    },
  };
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('plan.findings.title')}
        </Text>
        {!isOwn && (
          <Text as="p" variant="body-small" color="secondary">
            {t('plan.findings.ofOwn')}
          </Text>
        )}
      </CardHeader>
      <CardBody>
        <AppliedFixNote fixes={fixes} analysis={analysis} />
        <FoldedList items={findings} first={SHOWN} className={styles.list}>
          {(finding, index) => (
            <PlanFinding
              key={index}
              finding={finding}
              rival={rivalFix(finding, findings)}
              actions={actions}
            />
          )}
        </FoldedList>
        {status}
        {findings.some(one => one.fix?.kind === 'set-target') && (
          <ForbiddenNote right={right} setting="target" />
        )}
      </CardBody>
      {fix?.kind === 'set-target' && (
        <TargetDialog
          isOpen
          entityRef={entityRef}
          area={fix.target.area}
          measure={fix.target.measure}
          kind={fix.target.kind}
          suggestion={fix.target.value}
          suggestedBy={fix.target.by ?? undefined}
          onClose={close}
        />
      )}
      {fix && fix.kind !== 'set-target' && (
        <PlanFileDialog fix={fix} onClose={close} />
      )}
    </Card>
  );
}

import {
  Analysis,
  Finding,
  FindingFix,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useState } from 'react';
import { useEntityRight } from '../../hooks/useEntityRight';
import { Translate, useT } from '../../hooks/useT';
import { FileFix } from '../../model/planFileSnippet';
import { RivalFix, rivalFix } from '../../model/rivalFix';
import { SeverityIcon } from '../Findings';
import { FoldedList } from '../FoldedList';
import { ForbiddenNote, TargetDialog } from '../SettingDialogs';
import { PlanFileDialog } from './PlanFileDialog';
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
  const [chosen, setChosen] = useState<Finding>();
  const fix = chosen?.fix;
  const right = useEntityRight('target', entityRef);
  const findings = analysis.findings.filter(({ code }) => /^C\d+$/.test(code));
  if (findings.length === 0) {
    return null;
  }
  const close = () => setChosen(undefined);
  const rival = chosen ? rivalFix(chosen, findings) : null;
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
        <FoldedList items={findings} first={SHOWN} className={styles.list}>
          {(finding, index) => (
            <Item
              key={index}
              finding={finding}
              isForbidden={
                right.isMissing && finding.fix?.kind === 'set-target'
              }
              onFix={() => setChosen(finding)}
            />
          )}
        </FoldedList>
        {findings.some(one => one.fix?.kind === 'set-target') && (
          <ForbiddenNote right={right} setting="target" />
        )}
      </CardBody>
      {fix?.kind === 'set-target' && (
        <TargetDialog
          isOpen
          entityRef={entityRef}
          area={fix.area}
          suggestion={fix.value}
          note={rival ? rivalWords(rival, fix.value, t) : undefined}
          onClose={close}
        />
      )}
      {fix && fix.kind !== 'set-target' && (
        <PlanFileDialog fix={fix} onClose={close} />
      )}
    </Card>
  );
}

function Item(props: {
  finding: Finding;
  isForbidden: boolean;
  onFix: () => void;
}) {
  const { code, severity, message, fix } = props.finding;
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
      </div>
      {fix && (
        <Button
          size="small"
          variant="secondary"
          isDisabled={props.isForbidden}
          onPress={props.onFix}
        >
          {fixWords(fix, t)}
        </Button>
      )}
    </li>
  );
}

function rivalWords(rival: RivalFix, value: number, t: Translate): string {
  const { code } = rival;
  return value < rival.value
    ? t('plan.findings.mendsBoth', { code })
    : t('plan.findings.leavesOther', {
        code,
        percent: t('plan.percent', { value: rival.value }),
      });
}

function fixWords(fix: FindingFix | FileFix, t: Translate): string {
  if (fix.kind !== 'set-target') {
    return t('plan.findings.inFile');
  }
  const percent = t('plan.percent', { value: fix.value });
  return fix.area === null
    ? t('plan.findings.setTarget', { percent })
    : t('plan.findings.setAreaTarget', { percent, area: fix.area });
}

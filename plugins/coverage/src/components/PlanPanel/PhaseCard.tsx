import {
  formatPercent,
  PlanPhase,
  writePhaseIssue,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { useT } from '../../hooks/useT';
import { Snippet } from '../Onboarding/Snippet';
import { PhaseFacts } from './PhaseFacts';
import { PhaseProgress } from './PhaseProgress';
import { StepList } from './StepList';
import { StepMoves } from './useStepMoves';
import styles from './PlanPanel.module.css';

/** A part of the plan that can be finished. */
export function PhaseCard(props: {
  phase: PlanPhase;
  index: number;
  measure: 'lines' | 'files';
  /** Files of it that are at their target already. */
  reached: number;
  isOpenAtFirst: boolean;
  moves: StepMoves;
  onCopy: (text: string) => void;
}) {
  const { phase, index, measure, reached, moves, onCopy } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(props.isOpenAtFirst);
  const heading = useId();
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;

  return (
    <Card aria-labelledby={heading}>
      <CardHeader>
        <Flex justify="between" align="center" className={styles.wrap}>
          <Text as="h3" id={heading} variant="title-x-small" weight="bold">
            {phase.name}
          </Text>
          <Text as="span" variant="title-x-small">
            {t('plan.phase.toGo', {
              from: formatPercent(phase.from),
              to: formatPercent(phase.to),
            })}
          </Text>
        </Flex>
        {phase.description && <Text as="p">{phase.description}</Text>}
      </CardHeader>
      <CardBody>
        <PhaseFacts phase={phase} />
        <PhaseProgress phase={phase} reached={reached} />
        <div className={styles.proposals}>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<Arrow />}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? t('plan.phase.close') : t('plan.phase.open')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              const { title, body } = writePhaseIssue(phase);
              onCopy(`${title}\n\n${body}`);
            }}
          >
            {t('plan.phase.copyIssue')}
          </Button>
        </div>
        {isOpen && (
          <>
            {phase.steps.length === 0 ? (
              <Text as="p" color="secondary">
                {t('plan.phase.noSteps')}
              </Text>
            ) : (
              <StepList
                phase={phase}
                index={index}
                measure={measure}
                moves={moves}
                onCopy={onCopy}
              />
            )}
            {phase.filesToCreate.length > 0 && (
              <Snippet
                title={t('plan.phase.create', { phase: phase.name })}
                text={phase.filesToCreate.join('\n')}
              />
            )}
          </>
        )}
      </CardBody>
    </Card>
  );
}

import {
  formatEffort,
  formatPercent,
  PlanStep,
  writeStepIssue,
} from '@backstage-coverage/plugin-coverage-common';
import { Link } from '@backstage/ui';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiCheckboxBlankCircleLine,
  RiContrastLine,
  RiDraggable,
  RiFileCopyLine,
  RiFlashlightLine,
} from '@remixicon/react';
import { DragEvent, KeyboardEvent, useState } from 'react';
import { useT } from '../../hooks/useT';
import { fileHref } from '../../model/hrefs';
import { FilePath } from '../FilePath';
import { PriorityLabel } from '../PriorityLabel';
import { StepMoves } from './useStepMoves';
import styles from './PlanPanel.module.css';

/**
 * A step. Its buttons are plain ones: with dozens of steps on the screen, richer
 * ones would make the slider stutter.
 */
export function StepRow(props: {
  step: PlanStep;
  /** Index of its phase, and its own in there. */
  phase: number;
  index: number;
  measure: 'lines' | 'files';
  query: URLSearchParams;
  moves: StepMoves;
  onCopy: (text: string) => void;
}) {
  const { step, phase, index, measure, query, moves, onCopy } = props;
  const { path } = step;
  const t = useT();
  const [isOver, setOver] = useState(false);
  const hasTest = step.testFile?.exists === true;
  const State = hasTest ? RiContrastLine : RiCheckboxBlankCircleLine;

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (event.altKey && by) {
      event.preventDefault();
      moves.nudge(phase, index, by);
    }
  };
  const copyIssue = () => {
    const { title, body } = writeStepIssue(step, measure);
    onCopy(`${title}\n\n${body}`);
  };
  return (
    // The controls are inside; the row only hears their keys and what is dropped.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles.step}
      data-over={isOver}
      onKeyDown={onKeyDown}
      onDragOver={event => {
        if (moves.canDrop(phase)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        moves.drop(phase, index);
      }}
    >
      <span
        className={styles.handle}
        title={t('plan.step.drag')}
        draggable
        onDragStart={(event: DragEvent) => {
          // Firefox drags nothing without data.
          event.dataTransfer.setData('text/plain', path);
          event.dataTransfer.effectAllowed = 'move';
          moves.lift(phase, path);
        }}
      >
        <RiDraggable size={18} aria-hidden />
      </span>
      <span className={styles.state} data-begun={hasTest}>
        <State
          size={18}
          role="img"
          aria-label={t(hasTest ? 'plan.step.hasTest' : 'plan.step.open')}
        />
      </span>
      <div className={styles.file}>
        <Link href={fileHref(path, query)}>
          <FilePath path={path} />
        </Link>
        <div className={styles.why}>
          <PriorityLabel level={step.level} /> {step.rationale}
          {step.quickWin && (
            <span className={styles.quickWin}>
              <RiFlashlightLine size={14} aria-hidden />{' '}
              {t('plan.step.quickWin')}
            </span>
          )}
          {hasTest && <span> · {t('plan.step.hasTest')}</span>}
        </div>
      </div>
      <div className={styles.figures}>
        {measure === 'lines' ? (
          <>
            <span>
              {t('plan.phase.toGo', {
                from: formatPercent(step.from),
                to: formatPercent(step.to),
              })}
            </span>
            <span>{t('plan.step.lines', { count: step.gain })}</span>
          </>
        ) : (
          <span>{t('plan.step.firstTest')}</span>
        )}
        <span>{formatEffort(step.effort, { range: false })}</span>
      </div>
      <div className={styles.buttons}>
        <MoveButton label={t('plan.step.up', { path })} by={-1} {...props} />
        <MoveButton label={t('plan.step.down', { path })} by={1} {...props} />
        <button
          type="button"
          className={styles.button}
          aria-label={t('plan.step.copy', { path })}
          title={t('plan.phase.copyIssue')}
          onClick={copyIssue}
        >
          <RiFileCopyLine size={18} aria-hidden />
        </button>
      </div>
    </li>
  );
}

function MoveButton(props: {
  label: string;
  by: -1 | 1;
  step: PlanStep;
  phase: number;
  index: number;
  moves: StepMoves;
}) {
  const { label, by, step, phase, index, moves } = props;
  const Icon = by < 0 ? RiArrowUpLine : RiArrowDownLine;
  return (
    <button
      type="button"
      className={styles.button}
      data-move={by < 0 ? 'up' : 'down'}
      data-path={step.path}
      aria-label={label}
      title={label}
      disabled={!moves.canNudge(phase, index, by)}
      onClick={() => moves.nudge(phase, index, by)}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}

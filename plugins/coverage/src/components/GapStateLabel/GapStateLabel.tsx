import { GapState } from '@backstage-coverage/plugin-coverage-common';
import {
  RemixiconComponentType,
  RiCheckboxBlankCircleLine,
  RiFlashlightFill,
  RiForbid2Line,
  RiHand,
  RiQuestionLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './GapStateLabel.module.css';

const ICONS: Record<GapState, RemixiconComponentType> = {
  open: RiCheckboxBlankCircleLine,
  'quick-win': RiFlashlightFill,
  blocked: RiHand,
  exempt: RiForbid2Line,
  'not-measured': RiQuestionLine,
};

/** Where a gap stands, as icon and word. */
export function GapStateLabel(props: { state: GapState }) {
  const { state } = props;
  const t = useT();
  const Icon = ICONS[state];
  return (
    <span className={styles.label} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(`gaps.states.${state}`)}
    </span>
  );
}

import { RollUpMember } from '@backstage-coverage/plugin-coverage-common';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './TrackLabel.module.css';

export type Track = NonNullable<RollUpMember['track']> | 'unknown';

const ICONS = {
  reached: RiCheckboxCircleLine,
  'on-track': RiCheckboxCircleLine,
  'at-risk': RiAlertLine,
  'off-track': RiCloseCircleLine,
  unknown: RiQuestionLine,
};

/** Whether a target will be reached in time, as icon, word and colour. */
export function TrackLabel(props: {
  track: Track;
  /** In place of the word. */
  label?: string;
}) {
  const { track, label } = props;
  const t = useT();
  const Icon = ICONS[track];
  return (
    <span className={styles.label} data-track={track}>
      <Icon size="1.1em" aria-hidden />
      {label ??
        (track === 'unknown'
          ? t('rollUp.trackUnknown')
          : t(`goal.verdict.${track}`))}
    </span>
  );
}

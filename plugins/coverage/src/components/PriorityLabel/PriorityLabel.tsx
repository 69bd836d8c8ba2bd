import { PriorityLevel } from '@backstage-coverage/plugin-coverage-common';
import { VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './PriorityLabel.module.css';

/** Told apart by shape as well, for those who do not see the colours. */
const SHAPES: Record<PriorityLevel, string> = {
  critical: '‖',
  high: '◆',
  medium: '●',
  low: '○',
};

/** A priority as shape, word and colour. */
export function PriorityLabel(props: {
  level: PriorityLevel;
  /** Of them; shown in front of the word. */
  count?: number;
  /** Where there is no room for the word, which stays for screen readers. */
  isShort?: boolean;
}) {
  const { level, count, isShort } = props;
  const t = useT();
  return (
    <span
      className={styles.label}
      data-level={level}
      title={isShort ? t(`priority.${level}`) : undefined}
    >
      <span aria-hidden className={styles.shape}>
        {SHAPES[level]}
      </span>
      {count !== undefined && `${t('format.number', { value: count })} `}
      {isShort ? (
        <VisuallyHidden>{t(`priority.${level}`)}</VisuallyHidden>
      ) : (
        t(`priority.${level}`)
      )}
    </span>
  );
}

import Slider from '@material-ui/core/Slider';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import { useT } from '../../hooks/useT';
import styles from './PlanPanel.module.css';

/** The target, with marks for where coverage is and what the files allow. */
export function TargetSlider(props: {
  label: string;
  now: number | null;
  ceiling: number | null;
  value: number;
  onChange: (target: number) => void;
}) {
  const { label, now, ceiling, value, onChange } = props;
  const t = useT();
  const id = useId();
  const marks = [
    ...(now === null ? [] : [{ value: now, label: t('plan.now') }]),
    // Too close together, the words could not be read.
    ...(ceiling === null || (now !== null && ceiling - now < 12)
      ? []
      : [{ value: ceiling, label: t('plan.most') }]),
  ];
  return (
    <div className={styles.slider}>
      <Text as="div" id={id} variant="body-small" weight="bold">
        {label}
      </Text>
      <Slider
        aria-labelledby={id}
        className={styles.rail}
        min={1}
        max={100}
        step={1}
        marks={marks}
        value={value}
        getAriaValueText={percent => t('plan.percent', { value: percent })}
        onChange={(_, next) => onChange(Number(next))}
      />
    </div>
  );
}

import { NumberField } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** What is to be reached: above 0 to 100 per cent. */
export function PercentField(props: {
  /** Default: that it is a target. */
  label?: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const { label, value, onChange } = props;
  const t = useT();
  return (
    <NumberField
      label={label ?? t('settings.value')}
      secondaryLabel={t('settings.required')}
      isRequired
      minValue={0.1}
      maxValue={100}
      step={0.1}
      value={value}
      onChange={onChange}
    />
  );
}

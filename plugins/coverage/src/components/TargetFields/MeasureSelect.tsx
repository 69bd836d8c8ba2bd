import { Measure } from '@backstage-coverage/plugin-coverage-common';
import { Select } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** What a target is of. */
export function MeasureSelect(props: {
  /** Those that there are to choose from. */
  measures: readonly Measure[];
  value: Measure;
  onChange: (measure: Measure) => void;
}) {
  const { measures, value, onChange } = props;
  const t = useT();
  return (
    <Select
      label={t('settings.measure')}
      options={measures.map(id => ({ id, label: t(`settings.${id}`) }))}
      value={value}
      onChange={id => onChange(id as Measure)}
    />
  );
}

import { FieldLabel } from '@backstage/ui';
import { useId } from 'react';
import { useT } from '../../hooks/useT';
import styles from './SettingDialogs.module.css';

/**
 * A day. The browser's own field: it speaks the user's language and keys, and
 * needs no library of dates.
 */
export function DateField(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  isRequired?: boolean;
}) {
  const { label, description, value, onChange, min, max, isRequired } = props;
  const t = useT();
  const id = useId();
  return (
    <div>
      <FieldLabel
        htmlFor={id}
        label={label}
        description={description}
        descriptionId={`${id}-hint`}
        secondaryLabel={isRequired ? t('settings.required') : undefined}
      />
      <input
        id={id}
        type="date"
        className={styles.date}
        aria-describedby={description ? `${id}-hint` : undefined}
        value={value}
        min={min}
        max={max}
        required={isRequired}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}

import { TextAreaField } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Why: everybody who sees the setting reads it. */
export function ReasonField(props: {
  value: string;
  onChange: (reason: string) => void;
  isRequired?: boolean;
}) {
  const { value, onChange, isRequired } = props;
  const t = useT();
  return (
    <TextAreaField
      label={t('settings.reason')}
      description={t('settings.reasonHint')}
      secondaryLabel={t(isRequired ? 'settings.required' : 'settings.optional')}
      rows={2}
      maxLength={2000}
      isRequired={isRequired}
      validate={text =>
        isRequired && !text.trim() ? t('settings.needReason') : null
      }
      value={value}
      onChange={onChange}
    />
  );
}

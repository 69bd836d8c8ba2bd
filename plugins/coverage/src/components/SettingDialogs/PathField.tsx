import { TextField } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Which files are meant; what is wrong with a pattern shows below. */
export function PathField(props: {
  value: string;
  onChange: (path: string) => void;
  error: string | null;
}) {
  const { value, onChange, error } = props;
  const t = useT();
  return (
    <TextField
      label={t('settings.path')}
      description={t('settings.pathHint')}
      secondaryLabel={t('settings.required')}
      size="small"
      isRequired
      maxLength={500}
      validate={() => error}
      value={value}
      onChange={onChange}
    />
  );
}

import { Target } from '@backstage-coverage/plugin-coverage-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useT } from '../../hooks/useT';

const KINDS = ['committed', 'stretch'] as const;

/** Whether a target is a promise or a wish. */
export function TargetKindRadios(props: {
  value: Target['kind'];
  onChange: (kind: Target['kind']) => void;
}) {
  const { value, onChange } = props;
  const t = useT();
  return (
    <RadioGroup
      label={t('settings.targetKind')}
      value={value}
      onChange={kind => onChange(kind as Target['kind'])}
    >
      {KINDS.map(kind => (
        <Radio key={kind} value={kind}>
          {t(`settings.${kind}`)}: {t(`settings.${kind}Hint`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

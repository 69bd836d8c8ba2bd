import { TextField } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { PREDICATE_PARTS, PredicateTexts } from '../../model/predicateText';
import styles from './Governance.module.css';

/** Which entities something is for. */
export function PredicateFields(props: {
  value: PredicateTexts;
  onChange: (value: PredicateTexts) => void;
}) {
  const { value, onChange } = props;
  const t = useT();
  return (
    <fieldset className={styles.fields}>
      <legend>{t('governance.for')}</legend>
      <p>{t('governance.forHint')}</p>
      <div className={styles.pair}>
        {PREDICATE_PARTS.map(part => (
          <TextField
            key={part}
            label={t(`governance.predicate.${part}`)}
            placeholder={t(`governance.example.${part}`)}
            value={value[part] ?? ''}
            onChange={text => onChange({ ...value, [part]: text })}
          />
        ))}
      </div>
    </fieldset>
  );
}

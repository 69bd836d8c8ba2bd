import { TextField } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { PREDICATE_PARTS, PredicateTexts } from '../../model/predicateText';
import { ValueField } from '../ValueField';
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
        {PREDICATE_PARTS.map(part => {
          const field = {
            label: t(`governance.predicate.${part}`),
            placeholder: t(`governance.example.${part}`),
            value: value[part] ?? '',
            onChange: (text: string) => onChange({ ...value, [part]: text }),
          };
          return part === 'kind' ? (
            <TextField key={part} {...field} />
          ) : (
            <ValueField
              key={part}
              {...field}
              of={part === 'tags' ? 'tag' : part}
              isSeveral
            />
          );
        })}
      </div>
    </fieldset>
  );
}

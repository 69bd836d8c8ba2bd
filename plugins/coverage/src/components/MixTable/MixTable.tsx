import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import styles from './MixTable.module.css';

export interface MixPart {
  id: string;
  label: ReactNode;
  count: number;
  /** Of the bar, in CSS. */
  color: string;
}

/**
 * How things fall into parts: numbers in a table, with a bar in each row that
 * says the same to the eye.
 */
export function MixTable(props: {
  label: string;
  column: string;
  /** What is counted. */
  countColumn: string;
  parts: MixPart[];
  total: number;
}) {
  const { label, column, countColumn, parts, total } = props;
  const t = useT();
  return (
    <table aria-label={label} className={styles.mix}>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" colSpan={2}>
            {countColumn}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <tr key={part.id}>
            <th scope="row">{part.label}</th>
            <td className={styles.count}>
              {t('format.number', { value: part.count })}
            </td>
            <td aria-hidden="true" className={styles.share}>
              <div
                style={{
                  width: `${total > 0 ? (100 * part.count) / total : 0}%`,
                  background: part.color,
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Card, CardBody, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import { useT } from '../../hooks/useT';
import styles from './Stat.module.css';

/** A key figure with its name and what explains it. */
export function Stat(props: {
  label: string;
  /** `null` where nothing was measured. */
  value: ReactNode | null;
  children?: ReactNode;
}) {
  const t = useT();
  const label = useId();
  return (
    <Card aria-labelledby={label} className={styles.card}>
      <CardBody>
        <div className={styles.body}>
          <Text id={label} as="p" variant="body-medium" color="secondary">
            {props.label}
          </Text>
          {props.value === null ? (
            <Text as="div" variant="title-x-small" color="secondary">
              {t('measure.notMeasured')}
            </Text>
          ) : (
            <Text as="div" variant="title-medium" weight="bold">
              {props.value}
            </Text>
          )}
          {props.children}
        </div>
      </CardBody>
    </Card>
  );
}

/** Key figures side by side: as many a row as there is room for. */
export function StatGrid(props: { children: ReactNode }) {
  return <div className={styles.grid}>{props.children}</div>;
}

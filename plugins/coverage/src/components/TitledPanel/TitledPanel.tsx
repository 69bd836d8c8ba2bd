import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './TitledPanel.module.css';

/** A part of a tab or page: its name, a sentence that sums it up, and the rest. */
export function TitledPanel(props: {
  title: string;
  summary?: string;
  /** At the end of the line of the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const title = useId();
  return (
    <Card aria-labelledby={title}>
      <CardHeader>
        <div className={styles.header}>
          <Text as="h3" id={title} variant="title-x-small" weight="bold">
            {props.title}
          </Text>
          {props.actions}
        </div>
      </CardHeader>
      <CardBody>
        <div className={styles.panel}>
          {props.summary && (
            <Text as="p" variant="body-medium">
              {props.summary}
            </Text>
          )}
          {props.children}
        </div>
      </CardBody>
    </Card>
  );
}

import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './RollUpTab.module.css';

/** A part of the tab: its name, a sentence that sums it up, and the rest. */
export function RollUpPanel(props: {
  title: string;
  summary?: string;
  children: ReactNode;
}) {
  const title = useId();
  return (
    <Card aria-labelledby={title}>
      <CardHeader>
        <Text as="h3" id={title} variant="title-x-small" weight="bold">
          {props.title}
        </Text>
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

import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Onboarding.module.css';

/** What to do next where there is nothing to show yet. */
export function OnboardingCard(props: {
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-small" weight="bold">
          {props.title}
        </Text>
      </CardHeader>
      <CardBody>
        <div className={styles.body}>
          <Text as="p" variant="body-medium">
            {props.text}
          </Text>
          {props.children}
        </div>
      </CardBody>
    </Card>
  );
}

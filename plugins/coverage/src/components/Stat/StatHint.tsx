import { Text } from '@backstage/ui';
import { ReactNode } from 'react';

/** What explains a key figure. */
export function StatHint(props: { children: ReactNode }) {
  return (
    <Text as="p" variant="body-small" color="secondary">
      {props.children}
    </Text>
  );
}

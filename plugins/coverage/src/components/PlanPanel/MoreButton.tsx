import { Button } from '@backstage/ui';
import styles from './PlanPanel.module.css';

/** Shows the next part of a long list. */
export function MoreButton(props: { onPress: () => void; children: string }) {
  return (
    <Button
      size="small"
      variant="tertiary"
      className={styles.more}
      onPress={props.onPress}
    >
      {props.children}
    </Button>
  );
}

import { Button, ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import styles from './Governance.module.css';

export interface RowAction {
  id: string;
  label: string;
  onAction: () => void;
}

/** What can be done with a row: the first as a button, the rest in a menu. */
export function RowActions(props: {
  /** Of the row, for screen readers. */
  name: string;
  label: string;
  actions: RowAction[];
}) {
  const { name, label, actions } = props;
  const [first, ...others] = actions;
  return (
    <span className={styles.actions}>
      {first && (
        <Button
          size="small"
          variant="secondary"
          aria-label={`${first.label}: ${name}`}
          onPress={first.onAction}
        >
          {first.label}
        </Button>
      )}
      {others.length > 0 && (
        <MenuTrigger>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={`${label}: ${name}`}
            icon={<RiMore2Line aria-hidden />}
          />
          <Menu>
            {others.map(action => (
              <MenuItem
                key={action.id}
                id={action.id}
                onAction={action.onAction}
              >
                {action.label}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </span>
  );
}

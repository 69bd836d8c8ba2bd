import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Fill } from '@remixicon/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { GapAction } from './useGapActions';
import styles from './GapsPanel.module.css';

/**
 * What can be done about the gap of a row. The menu exists from the first press
 * on: one for each row would take longer to draw than all the rest of it.
 */
export function GapMenu(props: {
  label: string;
  /** Asked for when it opens. */
  actions: () => GapAction[];
  isInTabOrder: boolean;
}) {
  const { label, actions, isInTabOrder } = props;
  const [isNeeded, setNeeded] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // A menu, and a dialog opened from it, give the focus back to what had it
  // when the menu opened: that must not be the button that is replaced here.
  useLayoutEffect(() => {
    if (isNeeded) {
      button.current?.focus();
      setOpen(true);
    }
  }, [isNeeded]);
  if (!isNeeded) {
    return (
      <button
        type="button"
        className={styles.more}
        aria-label={label}
        aria-haspopup="menu"
        tabIndex={isInTabOrder ? 0 : -1}
        onClick={() => setNeeded(true)}
      >
        <RiMore2Fill size={16} aria-hidden />
      </button>
    );
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <ButtonIcon
        ref={button}
        aria-label={label}
        icon={<RiMore2Fill />}
        variant="tertiary"
        size="small"
        excludeFromTabOrder={!isInTabOrder}
      />
      <Menu placement="bottom end">
        {actions().map(action => (
          <MenuItem
            key={action.id}
            id={action.id}
            iconStart={action.icon}
            href={action.href}
            onAction={() => action.onAction?.(button.current)}
            isDisabled={action.forbidden !== undefined}
            textValue={action.label}
          >
            {action.label}
            {action.forbidden && (
              <span className={styles.forbidden}>{action.forbidden}</span>
            )}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

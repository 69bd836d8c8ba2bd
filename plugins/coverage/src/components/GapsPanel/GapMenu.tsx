import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Fill } from '@remixicon/react';
import { GapAction } from './useGapActions';

/** What can be done about the gap of a row. */
export function GapMenu(props: {
  label: string;
  /** Asked for when it opens. */
  actions: () => GapAction[];
  isInTabOrder: boolean;
}) {
  const { label, actions, isInTabOrder } = props;
  return (
    <MenuTrigger>
      <ButtonIcon
        aria-label={label}
        icon={<RiMore2Fill />}
        variant="tertiary"
        size="small"
        excludeFromTabOrder={!isInTabOrder}
      />
      <Menu placement="bottom end">
        {actions().map(({ id, label: text, icon, href, onAction }) => (
          <MenuItem
            key={id}
            id={id}
            iconStart={icon}
            href={href}
            onAction={onAction}
          >
            {text}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

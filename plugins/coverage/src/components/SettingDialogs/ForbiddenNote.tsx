import { Text } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import { EntitySetting } from '../../hooks/useEntityRight';
import { Right } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';

/** Why a setting cannot be changed; nothing for who may. */
export function ForbiddenNote(props: { right: Right; setting: EntitySetting }) {
  const { right, setting } = props;
  const t = useT();
  return right.isMissing ? (
    <Text as="p" variant="body-small" color="secondary">
      <RiLockLine size="1.1em" aria-hidden />{' '}
      {t(`settings.forbidden.${setting}`)}
    </Text>
  ) : null;
}

import { Text } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import { Right } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';
import styles from './Governance.module.css';

/** Why nothing can be changed here; nothing for who may. */
export function MissingRightNote(props: {
  right: Right;
  subject: 'policy' | 'campaign' | 'exemption';
}) {
  const { right, subject } = props;
  const t = useT();
  return right.isMissing ? (
    <Text as="p" variant="body-small" color="secondary" className={styles.note}>
      <RiLockLine size="1.1em" aria-hidden />{' '}
      {t(`governance.forbidden.${subject}`)}
    </Text>
  ) : null;
}

import { Analysis, Gap } from '@backstage-coverage/plugin-coverage-common';
import { Button, ButtonIcon, ButtonLink, Text } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import { RiCloseLine, RiLockLine } from '@remixicon/react';
import { useId } from 'react';
import { useT } from '../../hooks/useT';
import { FilePath } from '../FilePath';
import { GapStateLabel } from '../GapStateLabel';
import type { GapAction } from '../GapsPanel/useGapActions';
import { Palette } from '../Palette';
import { PriorityLabel } from '../PriorityLabel';
import { GapFacts } from './GapFacts';
import { GapReasons } from './GapReasons';
import styles from './GapDrawer.module.css';

/** Below BUI's dialogs, which are opened from here. */
const Z_INDEX = 900;

/** All that is known of a gap, with its reasons, and what can be done. */
export function GapDrawer(props: {
  gap: Gap;
  analysis: Analysis;
  actions: GapAction[];
  onClose: () => void;
}) {
  const { gap, analysis, actions, onClose } = props;
  const t = useT();
  const title = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      // Dialogs that are opened from here need the focus.
      disableEnforceFocus
      style={{ zIndex: Z_INDEX }}
      PaperProps={{
        className: styles.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': title,
      }}
    >
      {/* Drawn outside of the tab and its colours. */}
      <Palette>
        <div className={styles.content}>
          <header className={styles.header}>
            <div>
              <h2 id={title} className={styles.title}>
                <FilePath path={gap.path} />
              </h2>
              <div className={styles.labels}>
                <PriorityLabel level={gap.priority.level} />
                <GapStateLabel state={gap.state} />
                {gap.area !== null && <span>{gap.area}</span>}
              </div>
            </div>
            <ButtonIcon
              aria-label={t('gaps.close')}
              icon={<RiCloseLine />}
              variant="tertiary"
              onPress={onClose}
            />
          </header>
          <ul className={styles.actions} aria-label={t('gaps.actions')}>
            {actions.map(({ id, label, icon, href, onAction, forbidden }) => (
              <li key={id}>
                {href ? (
                  <ButtonLink variant="primary" iconStart={icon} href={href}>
                    {label}
                  </ButtonLink>
                ) : (
                  <Button
                    variant="secondary"
                    iconStart={icon}
                    onPress={() => onAction?.()}
                    isDisabled={forbidden !== undefined}
                  >
                    {label}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {[...new Set(actions.flatMap(one => one.forbidden ?? []))].map(
            reason => (
              <Text key={reason} as="p" variant="body-small" color="secondary">
                <RiLockLine size="1.1em" aria-hidden /> {reason}
              </Text>
            ),
          )}
          <GapReasons gap={gap} />
          <GapFacts gap={gap} analysis={analysis} />
        </div>
      </Palette>
    </Drawer>
  );
}

import { PortalSetting } from '@backstage-coverage/plugin-coverage-common';
import { Button, Text } from '@backstage/ui';
import { ReactNode, useId, useState } from 'react';
import { Loaded } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { ErrorWithRetry } from '../PanelState';
import { TimeAgo } from '../TimeAgo';
import styles from './SettingDialogs.module.css';

/** Settings that people made before, each with who made it and a way back. */
export function SettingList<T extends PortalSetting>(props: {
  title: string;
  present: Loaded<{ items: T[] }>;
  nameOf: (item: T) => string;
  detailOf: (item: T) => ReactNode;
  reasonOf: (item: T) => string | null;
  onRemove: (item: T) => void;
}) {
  const { title, present, nameOf, detailOf, reasonOf, onRemove } = props;
  const t = useT();
  const heading = useId();
  const [asked, setAsked] = useState<string>();
  const items = present.value?.items ?? [];
  if (present.error && !present.loading && !present.value) {
    return (
      <section aria-label={title} className={styles.list}>
        <ErrorWithRetry error={present.error} retry={present.retry} />
      </section>
    );
  }
  if (items.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={heading} className={styles.list}>
      <h3 id={heading}>
        {title} ({t('format.number', { value: items.length })})
      </h3>
      <ul>
        {items.map(item => (
          <li key={item.id}>
            <div>
              <div className={styles.name}>{nameOf(item)}</div>
              <div>{detailOf(item)}</div>
              {reasonOf(item) && <q>{reasonOf(item)}</q>}
              <Text as="div" variant="body-small" color="secondary">
                {t('settings.setBy', { who: item.setBy })},{' '}
                <TimeAgo time={item.setAt} />
              </Text>
            </div>
            {/* Asked twice: the reason that somebody wrote would be lost. */}
            <Button
              variant="secondary"
              destructive={asked === item.id}
              aria-label={
                asked === item.id
                  ? t('settings.removeReally')
                  : t('settings.removeLabel', { what: nameOf(item) })
              }
              onPress={() =>
                asked === item.id ? onRemove(item) : setAsked(item.id)
              }
              onBlur={() => setAsked(undefined)}
            >
              {t(
                asked === item.id ? 'settings.removeReally' : 'settings.remove',
              )}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

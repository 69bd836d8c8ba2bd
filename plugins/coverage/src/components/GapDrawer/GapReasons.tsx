import { Gap } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import { useT } from '../../hooks/useT';
import { PriorityLabel } from '../PriorityLabel';
import styles from './GapDrawer.module.css';

/** Why a gap has its priority: what the rules said, and people over them. */
export function GapReasons(props: { gap: Gap }) {
  const { priority, exception, state } = props.gap;
  const { override } = priority;
  const t = useT();
  const heading = useId();
  const day = (until: string | null) =>
    until === null
      ? t('gaps.forever')
      : t('gaps.until', {
          day: t('format.date', { value: new Date(`${until}T12:00:00`) }),
        });
  const said = (by: string | null, until: string | null) =>
    [by && t('gaps.by', { who: by }), day(until)].filter(Boolean).join(', ');
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h3 id={heading}>{t('gaps.whyTitle')}</h3>
      <Text as="p">{priority.rationale}</Text>
      {override && (
        <div className={styles.note}>
          <strong>{t('gaps.overrideTitle')}</strong>
          <q>{override.reason}</q>
          <span>{said(override.by, override.until)}</span>
          <span>
            {t('gaps.suggested')} <PriorityLabel level={priority.suggested} />
          </span>
        </div>
      )}
      {exception && (state === 'blocked' || state === 'exempt') && (
        <div className={styles.note}>
          <strong>{t(`gaps.exceptionTitle.${state}`)}</strong>
          <q>{exception.reason}</q>
          <span>{said(exception.by, exception.until)}</span>
        </div>
      )}
      <ul className={styles.reasons}>
        {priority.reasons.map(({ ruleId, text }, index) => (
          <li key={index}>
            <code>
              <span className={styles.rule}>{t('gaps.rule')} </span>
              {ruleId}
            </code>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

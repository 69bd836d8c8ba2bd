import { PolicyPreviewRequest } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import { useDebounced } from '../../hooks/useDebounced';
import { useGovernance } from '../../hooks/useGovernance';
import { useT } from '../../hooks/useT';
import { CountsText, OutlookList } from '../Governance';
import { HiddenNote } from '../HiddenNote';
import { PanelState } from '../PanelState';
import styles from '../Governance/Governance.module.css';

const LISTS = [
  'behind',
  'onTrack',
  'unknown',
  'reached',
  'notMeasured',
] as const;

/** Who a target is for, and how they stand: while it is written. */
export function PolicyPreviewPart(props: { request: PolicyPreviewRequest }) {
  const t = useT();
  const heading = useId();
  const hasNoDate = !props.request.by;
  const nameOf = (id: (typeof LISTS)[number]) =>
    t(`policies.list.${id === 'unknown' && hasNoDate ? 'noDate' : id}`);
  const wanted = useDebounced(JSON.stringify(props.request), 400);
  const preview = useGovernance(
    api => api.previewPolicyTarget(JSON.parse(wanted)),
    [wanted],
  );
  return (
    <section
      aria-labelledby={heading}
      aria-live="polite"
      aria-busy={preview.loading}
      className={styles.preview}
    >
      <h3 id={heading}>{t('policies.preview')}</h3>
      <PanelState state={preview} height={80}>
        {({ counts, hidden, ...lists }) => (
          <>
            <Text as="p">
              {t('policies.previewFor', {
                entities: t('governance.entities', { count: counts.entities }),
              })}
              {counts.overruled > 0 &&
                `; ${t('policies.overruled', { count: counts.overruled })}`}
            </Text>
            <CountsText counts={counts} hasNoDate={hasNoDate} />
            <HiddenNote hidden={hidden} />
            {LISTS.map(id =>
              counts[id] > 0 ? (
                <details key={id} open={id === 'behind'}>
                  <summary>
                    {t('policies.listOf', {
                      name: nameOf(id),
                      count: counts[id],
                    })}
                    {counts[id] > lists[id].length &&
                      `: ${t('policies.firstOf', { shown: lists[id].length })}`}
                  </summary>
                  <OutlookList label={nameOf(id)} entities={lists[id]} />
                </details>
              ) : null,
            )}
          </>
        )}
      </PanelState>
    </section>
  );
}

import {
  Measure,
  formatEffort,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import type { TargetPreview } from '../../model/targetPreview';
import styles from './SettingDialogs.module.css';

/** What is there today beside what would be. */
export function TargetPreviewTable(props: {
  preview: TargetPreview;
  measure: Measure;
}) {
  const { preview, measure } = props;
  const { current, present, missingNow, missingThen, ceiling } = preview;
  const t = useT();
  const missing = (value: number | null): ReactNode => {
    if (value === null) {
      return current ? t('settings.noTarget') : t('measure.notMeasured');
    }
    return value === 0
      ? t('settings.reached')
      : t(`settings.missing_${measure}`, { value });
  };
  const { effortNow, effortThen, valueThen } = preview;
  return (
    <>
      <Text as="p">
        {t('settings.coverageNow')}:{' '}
        {current
          ? `${formatPercent(percentOf(current))} (${t(
              'measure.ofTotal',
              current,
            )})`
          : t('measure.notMeasured')}
      </Text>
      <table className={styles.compare}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('settings.now')}</th>
            <th scope="col">{t('settings.then')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('settings.targetNow')}</th>
            <td>
              {present
                ? t('settings.targetFrom', {
                    value: present.value,
                    origin: t(`settings.origin.${present.origin}`, {
                      detail: present.originDetail,
                    }),
                  })
                : t('settings.noTarget')}
            </td>
            <td>
              {valueThen !== null &&
                t('settings.percent', { value: valueThen })}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('settings.missing')}</th>
            <td>{missing(missingNow)}</td>
            <td>{missing(missingThen)}</td>
          </tr>
          {effortThen && (
            <tr>
              <th scope="row">{t('settings.plan')}</th>
              <td>{effortNow && formatEffort(effortNow)}</td>
              <td>{formatEffort(effortThen)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {preview.sameEffort && (
        <Text as="p" color="secondary">
          {t(`settings.sameEffort.${preview.sameEffort}`)}
        </Text>
      )}
      {ceiling !== null && valueThen !== null && valueThen > ceiling && (
        <p className={styles.warning}>
          {t('settings.overCeiling', { percent: formatPercent(ceiling) })}
        </p>
      )}
      {preview.followsEntity && (
        <Text as="p" color="secondary">
          {t('settings.areaFollows')}
        </Text>
      )}
    </>
  );
}

import {
  Analysis,
  Gap,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { overridePreview } from '../../model/settingPreview';
import { usePlanMaths } from '../PlanMaths';
import { PriorityLabel } from '../PriorityLabel';
import { PlanEffect } from './PlanEffect';
import styles from './SettingDialogs.module.css';

/** What becomes of priorities and of the plan if these gaps get this one. */
export function OverrideEffect(props: {
  analysis: Analysis | undefined;
  gaps: Gap[];
  /** The path or glob that means them. */
  path: string;
  level: PriorityLevel;
}) {
  const { analysis, gaps, path, level } = props;
  const t = useT();
  const { planWithLevel } = usePlanMaths();
  const { changing, changes, keepOwn } = useMemo(
    () => overridePreview(gaps, path, level),
    [gaps, path, level],
  );
  const then = useMemo(
    () =>
      analysis && changing.length > 0
        ? planWithLevel(analysis, changing, level)
        : undefined,
    [planWithLevel, analysis, changing, level],
  );
  return (
    <>
      <Text as="p">
        {changing.length === 0
          ? t('settings.changesNone')
          : t('settings.changes', { count: changing.length })}
      </Text>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(({ from, count }) => (
            <li key={from}>
              <PriorityLabel level={from} count={count} /> {t('settings.to')}{' '}
              <PriorityLabel level={level} />
            </li>
          ))}
        </ul>
      )}
      {keepOwn > 0 && (
        <Text as="p" color="secondary">
          {t('settings.keepOwn', { count: keepOwn })}
        </Text>
      )}
      {analysis && then && (
        <PlanEffect now={analysis.plan} then={then} gaps={changing} />
      )}
    </>
  );
}

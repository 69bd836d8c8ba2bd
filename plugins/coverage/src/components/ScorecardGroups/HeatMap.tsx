import {
  NO_VALUE,
  ScorecardDimension,
  ScorecardGroup,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { CSSProperties } from 'react';
import { useT } from '../../hooks/useT';
import { hasRefs, valueName } from '../../model/dimensionName';
import { HEAT_MEASURES, heatRow, weakestOf } from '../../model/heatMap';
import { SimulatedName } from '../SimulatedBadge';
import styles from './ScorecardGroups.module.css';

/** Why nobody can say how many are on track. */
function noTrackText({ target }: ScorecardGroup) {
  return target === null
    ? 'scorecardTable.heat.noTarget'
    : 'scorecardTable.heat.noForecast';
}

/**
 * Groups by measure, coloured by how much of it is there. It is a table whose
 * fields have their numbers in them, so that it needs no other one beside it.
 */
export function HeatMap(props: {
  groups: ScorecardGroup[];
  by: ScorecardDimension;
}) {
  const { groups, by } = props;
  const t = useT();
  const nameOf = ({ value, title }: ScorecardGroup) =>
    valueName(by, value, title) ?? t(`scorecard.without.${by}`);
  const weakest = weakestOf(groups);
  return (
    <>
      <Text as="p" variant="body-medium">
        {weakest
          ? t('scorecardTable.heat.summary', {
              name: nameOf(weakest.group),
              percent: formatPercent(weakest.percent),
              measure: t(`scorecardTable.heat.${weakest.measure}`),
            })
          : t('scorecardTable.heat.nothing')}
      </Text>
      <div className={styles.heat}>
        <table aria-label={t('scorecardTable.heat.title')}>
          <thead>
            <tr>
              <th scope="col">{t(`scorecard.dimension.${by}`)}</th>
              {HEAT_MEASURES.map(measure => (
                <th key={measure} scope="col">
                  {t(`scorecardTable.heat.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(group => (
              <tr key={group.value}>
                <th scope="row">
                  <SimulatedName
                    name={nameOf(group)}
                    isSimulated={group.simulated}
                    isGroup
                  >
                    {name =>
                      hasRefs(by) && group.value !== NO_VALUE ? (
                        <EntityRefLink entityRef={group.value} title={name} />
                      ) : (
                        name
                      )
                    }
                  </SimulatedName>
                </th>
                {heatRow(group).map(({ measure, percent }) =>
                  percent === null ? (
                    <td
                      key={measure}
                      data-unknown
                      data-measure={t(`scorecardTable.heat.${measure}`)}
                    >
                      {t(
                        measure === 'onTrack'
                          ? noTrackText(group)
                          : 'measure.notMeasured',
                      )}
                    </td>
                  ) : (
                    <td
                      key={measure}
                      data-measure={t(`scorecardTable.heat.${measure}`)}
                      style={{ '--share': `${percent}%` } as CSSProperties}
                    >
                      {formatPercent(percent)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.scale} aria-hidden>
        {t('scorecardTable.heat.low')}
        <span className={styles.ramp} />
        {t('scorecardTable.heat.high')}
      </div>
    </>
  );
}

import {
  ScorecardSummary,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { CoverageChange } from '../CoverageChange';
import { Stat, StatHint, StatRow } from '../Stat';
import { TrackLabel } from '../TrackLabel';
import styles from './ScorecardOverview.module.css';

const LEFT_OUT = ['stale', 'exempt', 'deprecated'] as const;
const TRACKS = ['reached', 'on-track', 'at-risk', 'off-track'] as const;

/** The organisation in four figures, with what they leave out. */
export function OrganisationStats(props: { summary: ScorecardSummary }) {
  const { summary, change, target, funnel } = props.summary;
  const { lines, entities, reporting, tracks } = summary;
  const t = useT();
  const isMeasured = reporting > 0;
  const known = entities - tracks.unknown;
  return (
    <StatRow label={t('scorecardHeader.totals')}>
      <Stat
        label={t('scorecardHeader.weighted')}
        value={isMeasured ? formatPercent(summary.weighted) : null}
      >
        {lines && (
          <>
            <CoverageBar lines={{ ...lines, partial: 0 }} large />
            <StatHint>{t('measure.linesOf', lines)}</StatHint>
            <StatHint>{t('scorecardHeader.weightedHint')}</StatHint>
          </>
        )}
        {change.points !== null && (
          <Text as="p" variant="body-small" color="secondary">
            <CoverageChange points={change.points} />{' '}
            {t('scorecardHeader.changeSince', { days: change.days })}
          </Text>
        )}
        {target !== null && (
          <StatHint>
            {t('scorecardHeader.target', {
              percent: formatPercent(target),
              withTarget: funnel.withTarget,
              reporting,
            })}
          </StatHint>
        )}
      </Stat>
      <Stat
        label={t('scorecardHeader.median')}
        value={isMeasured ? formatPercent(summary.median) : null}
      >
        <StatHint>{t('scorecardHeader.medianHint')}</StatHint>
      </Stat>
      <Stat
        label={t('scorecardHeader.reporting')}
        value={t('scorecardHeader.reportingOf', { reporting, entities })}
      >
        <StatHint>{t('scorecardHeader.reportingHint')}</StatHint>
        {LEFT_OUT.map(
          name =>
            summary[name] > 0 && (
              <StatHint key={name}>
                {t(`scorecardHeader.${name}`, { count: summary[name] })}
              </StatHint>
            ),
        )}
      </Stat>
      <Stat
        label={t('scorecardHeader.tracks')}
        value={
          known > 0
            ? t('scorecardHeader.tracksOf', {
                onTrack: tracks.reached + tracks['on-track'],
                known,
              })
            : '–'
        }
      >
        <StatHint>
          {t(
            known > 0
              ? 'scorecardHeader.tracksHint'
              : 'scorecardHeader.tracksNone',
          )}
        </StatHint>
        {TRACKS.filter(track => tracks[track] > 0).map(track => (
          <div key={track} className={styles.track}>
            <TrackLabel track={track} />
            <Text as="span" variant="body-small">
              {t('format.number', { value: tracks[track] })}
            </Text>
          </div>
        ))}
      </Stat>
    </StatRow>
  );
}

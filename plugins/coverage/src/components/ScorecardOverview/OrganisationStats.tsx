import {
  ScorecardSummary,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { CoverageChange } from '../CoverageChange';
import { Stat } from '../Stat';
import { TrackLabel } from '../TrackLabel';
import styles from './ScorecardOverview.module.css';

const LEFT_OUT = ['stale', 'exempt', 'deprecated'] as const;
const TRACKS = ['reached', 'on-track', 'at-risk', 'off-track'] as const;

/** The organisation in four figures, with what they leave out. */
export function OrganisationStats(props: { summary: ScorecardSummary }) {
  const { summary, change, target } = props.summary;
  const { lines, entities, reporting, tracks } = summary;
  const t = useT();
  const isMeasured = reporting > 0;
  const known = entities - tracks.unknown;
  return (
    <section aria-label={t('scorecardHeader.totals')} className={styles.stats}>
      <Stat
        label={t('scorecardHeader.weighted')}
        value={isMeasured ? formatPercent(summary.weighted) : null}
      >
        {lines && (
          <>
            <CoverageBar lines={{ ...lines, partial: 0 }} large />
            <Hint>{t('measure.linesOf', lines)}</Hint>
            <Hint>{t('scorecardHeader.weightedHint')}</Hint>
          </>
        )}
        {change.points !== null && (
          <Text as="p" variant="body-small" color="secondary">
            <CoverageChange points={change.points} />{' '}
            {t('scorecardHeader.changeSince', { days: change.days })}
          </Text>
        )}
        {target !== null && (
          <Hint>
            {t('scorecardHeader.target', { percent: formatPercent(target) })}
          </Hint>
        )}
      </Stat>
      <Stat
        label={t('scorecardHeader.median')}
        value={isMeasured ? formatPercent(summary.median) : null}
      >
        <Hint>{t('scorecardHeader.medianHint')}</Hint>
      </Stat>
      <Stat
        label={t('scorecardHeader.reporting')}
        value={t('scorecardHeader.reportingOf', { reporting, entities })}
      >
        <Hint>{t('scorecardHeader.reportingHint')}</Hint>
        {LEFT_OUT.map(
          name =>
            summary[name] > 0 && (
              <Hint key={name}>
                {t(`scorecardHeader.${name}`, { count: summary[name] })}
              </Hint>
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
        <Hint>
          {t(
            known > 0
              ? 'scorecardHeader.tracksHint'
              : 'scorecardHeader.tracksNone',
          )}
        </Hint>
        {TRACKS.filter(track => tracks[track] > 0).map(track => (
          <div key={track} className={styles.track}>
            <TrackLabel track={track} />
            <Text as="span" variant="body-small">
              {t('format.number', { value: tracks[track] })}
            </Text>
          </div>
        ))}
      </Stat>
    </section>
  );
}

function Hint(props: { children: ReactNode }) {
  return (
    <Text as="p" variant="body-small" color="secondary">
      {props.children}
    </Text>
  );
}

import { RollUp } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { MixTable } from '../MixTable';
import { TitledPanel } from '../TitledPanel';
import { Track, TrackLabel } from '../TrackLabel';

const COLORS: [track: Track, color: string][] = [
  ['reached', 'var(--coverage-covered)'],
  ['on-track', 'var(--coverage-covered)'],
  ['at-risk', 'var(--coverage-partial)'],
  ['off-track', 'var(--coverage-missed)'],
  ['unknown', 'var(--coverage-not-measured)'],
];

/** How many components will reach their targets in time. */
export function TrackMix(props: { summary: RollUp }) {
  const { tracks, entities } = props.summary;
  const t = useT();
  return (
    <TitledPanel
      title={t('rollUp.tracks')}
      summary={t('rollUp.tracksSummary', {
        total: entities,
        known: entities - tracks.unknown,
      })}
    >
      <MixTable
        label={t('rollUp.tracks')}
        column={t('rollUp.trackColumn')}
        countColumn={t('rollUp.components')}
        total={entities}
        parts={COLORS.map(([track, color]) => ({
          id: track,
          label: <TrackLabel track={track} />,
          count: tracks[track],
          color,
        }))}
      />
    </TitledPanel>
  );
}

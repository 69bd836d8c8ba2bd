import {
  Count,
  RollUp,
  ScorecardGroup,
  ScorecardMember,
  ScorecardDimension,
  ScorecardGroupSort,
} from '@backstage-coverage/plugin-coverage-common';
import { ReactNode } from 'react';
import { Translate } from '../../hooks/useT';
import { CoverageCell } from '../CoverageCell';
import { CoverageChange } from '../CoverageChange';
import { LevelLabel } from '../LevelStat';
import { MemberCoverage } from '../MemberCoverage';
import { TimeAgo } from '../TimeAgo';
import { TrackLabel } from '../TrackLabel';
import { GroupName, MemberName } from './GroupName';
import { LevelBar } from './LevelBar';
import { Sparkline } from './Sparkline';
import styles from './ScorecardGroups.module.css';

/** Where there is no number. */
const NONE = '–';

/** How much room there is. */
export type TableWidth = 'narrow' | 'medium' | 'wide';

/** What a column says of groups, and of the entities in them. */
export interface ScorecardColumn {
  id: ScorecardGroupSort | 'levels' | 'trend';
  label: string;
  isSortable?: false;
  align?: 'end';
  /** Of the table, by room; where it has none, it is left out. */
  widths: Partial<Record<TableWidth, string>>;
  group: (group: ScorecardGroup, depth: number) => ReactNode;
  member: (member: ScorecardMember, depth: number) => ReactNode;
}

export interface ColumnsInput {
  t: Translate;
  by: ScorecardDimension;
  tabLink: (entityRef: string) => string;
  width: TableWidth;
}

/** All columns, in their order. */
export function scorecardColumns({
  t,
  by,
  tabLink,
}: ColumnsInput): ScorecardColumn[] {
  const number = (value: number) => t('format.number', { value });
  const percent = (value: number | null) =>
    value === null
      ? NONE
      : t('goal.percent', { value: Math.round(value * 10) / 10 });
  const gapsOf = (level: 'critical' | 'high'): ScorecardColumn => ({
    id: level,
    label: t(`scorecardTable.${level}`),
    align: 'end',
    widths: { medium: '8.5%', wide: level === 'critical' ? '6%' : '5%' },
    group: ({ summary }) =>
      summary.lines ? number(summary.gaps[level]) : NONE,
    member: ({ lines, gaps }) => (lines ? number(gaps[level]) : NONE),
  });
  return [
    {
      id: 'name',
      label: t(`scorecard.dimension.${by}`),
      widths: { narrow: '40%', medium: '24%', wide: '16%' },
      group: (group, depth) => (
        <GroupName by={by} group={group} depth={depth} />
      ),
      member: (member, depth) => <MemberName member={member} depth={depth} />,
    },
    {
      id: 'entities',
      label: t('scorecardTable.entities'),
      align: 'end',
      widths: { medium: '9%', wide: '6.5%' },
      group: ({ summary }) => number(summary.entities),
      member: () => null,
    },
    {
      id: 'coverage',
      label: t('scorecardTable.coverage'),
      widths: { narrow: '26%', medium: '17%', wide: '12%' },
      group: ({ summary }) =>
        summary.lines ? (
          <CoverageCell lines={withoutPartial(summary.lines)} />
        ) : (
          t('measure.notMeasured')
        ),
      member: member => (
        <MemberCoverage member={member} href={tabLink(member.entityRef)} />
      ),
    },
    {
      id: 'uncovered',
      label: t('scorecardTable.uncovered'),
      align: 'end',
      widths: { narrow: '34%', medium: '12%', wide: '8.5%' },
      group: ({ summary }) => uncoveredOf(summary.lines, number),
      member: ({ lines }) => uncoveredOf(lines, number),
    },
    {
      id: 'change',
      label: t('scorecardTable.change', { days: 30 }),
      widths: { medium: '10%', wide: '6.5%' },
      group: ({ change }) => <Change points={change.points} />,
      member: ({ change }) => <Change points={change.points} />,
    },
    {
      id: 'target',
      label: t('scorecardTable.target'),
      align: 'end',
      widths: { wide: '6%' },
      group: ({ target }) => percent(target),
      member: ({ target }) => percent(target),
    },
    {
      id: 'on-track',
      label: t('scorecardTable.onTrack'),
      widths: { medium: '11%', wide: '8.5%' },
      group: ({ summary }) => onTrackOf(summary, t),
      member: ({ track }) => (track ? <TrackLabel track={track} /> : NONE),
    },
    gapsOf('critical'),
    gapsOf('high'),
    {
      id: 'levels',
      label: t('scorecardTable.levelMix'),
      isSortable: false,
      widths: { wide: '8%' },
      group: ({ summary }) => <LevelBar levels={summary.levels} />,
      member: ({ level }) => <LevelLabel level={level} />,
    },
    {
      id: 'gap-index',
      label: t('scorecardTable.gapIndex'),
      align: 'end',
      widths: { wide: '5%' },
      group: ({ summary }) => rounded(summary.gapIndex, number),
      member: ({ gapIndex }) => rounded(gapIndex, number),
    },
    {
      id: 'trend',
      label: t('scorecardTable.trend'),
      isSortable: false,
      widths: { wide: '5.5%' },
      group: ({ trend }) => <Sparkline trend={trend} />,
      member: ({ trend }) => <Sparkline trend={trend} />,
    },
    {
      id: 'stale',
      label: t('scorecardTable.stale'),
      align: 'end',
      widths: { wide: '7%' },
      group: ({ summary }) =>
        summary.reporting > 0 ? number(summary.stale) : NONE,
      member: ({ uploadedAt, stale }) =>
        uploadedAt === null ? (
          t('scorecardTable.never')
        ) : (
          <span className={styles.upload}>
            <TimeAgo time={uploadedAt} />
            {stale && <div>{t('scorecardTable.old')}</div>}
          </span>
        ),
    },
  ];
}

function Change(props: { points: number | null }) {
  return props.points === null ? (
    <span>{NONE}</span>
  ) : (
    <CoverageChange points={props.points} isShort />
  );
}

/** Of those whose way to the target is known. */
function onTrackOf({ tracks, entities }: RollUp, t: Translate): string {
  const known = entities - tracks.unknown;
  return known === 0
    ? NONE
    : t('scorecardTable.onTrackOf', {
        onTrack: tracks['on-track'] + tracks.reached,
        known,
      });
}

function uncoveredOf(
  lines: Count | null,
  number: (value: number) => string,
): string {
  return lines ? number(lines.total - lines.covered) : NONE;
}

function rounded(
  value: number | null,
  number: (value: number) => string,
): string {
  return value === null ? NONE : number(Math.round(value));
}

function withoutPartial(lines: Count) {
  return { ...lines, partial: 0 };
}

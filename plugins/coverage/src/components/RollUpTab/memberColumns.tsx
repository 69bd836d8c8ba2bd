import { RollUpMember } from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import { Translate } from '../../hooks/useT';
import { DataColumn } from '../DataTable';
import { LevelLabel } from '../LevelStat';
import { MemberCoverage } from '../MemberCoverage';
import { TimeAgo } from '../TimeAgo';
import { TrackLabel } from '../TrackLabel';
import styles from './RollUpTab.module.css';

/** On narrow screens target, level and time give way. */
export function memberColumns(
  t: Translate,
  tabLink: (entityRef: string) => string,
  narrow: boolean,
): DataColumn<RollUpMember>[] {
  const gapsOf = (level: 'critical' | 'high') => ({
    id: level,
    label: t(`rollUp.${level}`),
    isSortable: true,
    align: 'end' as const,
    width: narrow ? '20%' : '9%',
    cell: ({ lines, gaps }: RollUpMember) =>
      lines ? t('format.number', { value: gaps[level] }) : '–',
  });
  const columns: (DataColumn<RollUpMember> & { wide?: boolean })[] = [
    {
      id: 'name',
      label: t('rollUp.component'),
      isSortable: true,
      isRowHeader: true,
      width: narrow ? '34%' : '20%',
      cell: ({ entityRef, title, standing }) => (
        <div>
          <EntityRefLink entityRef={entityRef} title={title ?? undefined} />
          {standing !== 'counted' && (
            <Text as="div" variant="body-small" color="secondary">
              {t(`rollUp.standing.${standing}`)}
            </Text>
          )}
        </div>
      ),
    },
    {
      id: 'coverage',
      label: t('rollUp.coverage'),
      isSortable: true,
      cell: member => (
        <MemberCoverage member={member} href={tabLink(member.entityRef)} />
      ),
    },
    {
      id: 'target',
      label: t('rollUp.target'),
      isSortable: true,
      wide: true,
      width: '17%',
      cell: ({ target, targetDue, track }) =>
        target === null ? (
          t('rollUp.noTarget')
        ) : (
          <div>
            {t('goal.percent', { value: target })}{' '}
            {targetDue &&
              t('goal.by', {
                day: t('format.day', { value: new Date(targetDue) }),
              })}
            {track && (
              <div>
                <TrackLabel track={track} />
              </div>
            )}
          </div>
        ),
    },
    {
      id: 'level',
      label: t('rollUp.level'),
      isSortable: true,
      wide: true,
      width: '10%',
      cell: ({ level }) => <LevelLabel level={level} />,
    },
    gapsOf('critical'),
    gapsOf('high'),
    {
      id: 'upload',
      label: t('rollUp.upload'),
      isSortable: true,
      wide: true,
      width: '13%',
      cell: ({ uploadedAt, stale }) =>
        uploadedAt === null ? (
          t('rollUp.never')
        ) : (
          <div>
            <TimeAgo time={uploadedAt} />
            {stale && (
              <div className={styles.stale}>
                <RiTimeLine size="1.1em" aria-hidden />
                {t('rollUp.old')}
              </div>
            )}
          </div>
        ),
    },
  ];
  return columns.filter(column => !narrow || !column.wide);
}

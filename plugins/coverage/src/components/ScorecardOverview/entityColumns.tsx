import {
  ScorecardEntity,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Translate } from '../../hooks/useT';
import { CoverageCell } from '../CoverageCell';
import { DataColumn } from '../DataTable';
import { TimeAgo } from '../TimeAgo';

/** On narrow screens owner, system and time give way. */
export function entityColumns(
  t: Translate,
  tabLink: (entityRef: string) => string,
  narrow: boolean,
): DataColumn<ScorecardEntity>[] {
  const notMeasured = (
    <Text as="span" color="secondary">
      {t('measure.notMeasured')}
    </Text>
  );
  const columns: (DataColumn<ScorecardEntity> & { wide?: boolean })[] = [
    {
      id: 'name',
      label: t('scorecard.name'),
      isSortable: true,
      isRowHeader: true,
      width: narrow ? '42%' : '22%',
      cell: ({ entityRef }) => <EntityRefLink entityRef={entityRef} />,
    },
    {
      id: 'coverage',
      label: t('scorecard.coverage'),
      isSortable: true,
      cell: ({ totals, entityRef, title }) =>
        totals ? (
          <CoverageCell
            lines={totals.lines}
            href={tabLink(entityRef)}
            label={t('scorecard.openCoverage', {
              name: title ?? parseEntityRef(entityRef).name,
            })}
          />
        ) : (
          notMeasured
        ),
    },
    {
      id: 'uncovered',
      label: t('scorecard.uncoveredLines'),
      isSortable: true,
      align: 'end',
      cell: ({ totals }) =>
        totals && t('format.number', { value: uncoveredOf(totals.lines) }),
    },
    {
      id: 'uploaded',
      label: t('scorecard.lastUpload'),
      isSortable: true,
      wide: true,
      cell: ({ uploadedAt }) =>
        uploadedAt ? <TimeAgo time={uploadedAt} /> : t('scorecard.none'),
    },
    {
      id: 'owner',
      label: t('scorecard.owner'),
      isSortable: true,
      wide: true,
      cell: ({ owner }) =>
        owner && <EntityRefLink entityRef={owner} defaultKind="group" />,
    },
    {
      id: 'system',
      label: t('scorecard.system'),
      isSortable: true,
      wide: true,
      cell: ({ system }) =>
        system && <EntityRefLink entityRef={system} defaultKind="system" />,
    },
  ];
  return columns.filter(column => !narrow || !column.wide);
}

import { ExpiringFileExemption } from '@backstage-coverage/plugin-coverage-common';
import { Link } from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { viewHref } from '../../model/hrefs';
import { dayText } from '../../model/targetText';
import { DataColumn, DataTable } from '../DataTable';
import { TitledPanel } from '../TitledPanel';

/** Exemptions and blocks of files that end soon. */
export function ExpiringFiles(props: { files: ExpiringFileExemption[] }) {
  const t = useT();
  const tabLink = useCoverageTabLink();
  const columns = useMemo(
    (): DataColumn<ExpiringFileExemption>[] => [
      {
        id: 'entity',
        label: t('exemptions.entity'),
        width: '20%',
        cell: ({ entityRef, title }) => (
          <Link href={`${tabLink(entityRef)}${viewHref('gaps')}`}>
            {title ?? entityRef.slice(entityRef.indexOf('/') + 1)}
          </Link>
        ),
      },
      {
        id: 'path',
        label: t('exemptions.file'),
        isRowHeader: true,
        cell: ({ path }) => <code>{path}</code>,
      },
      {
        id: 'kind',
        label: t('exemptions.kind'),
        width: '8em',
        cell: ({ kind }) => t(`exemptions.${kind}`),
      },
      {
        id: 'reason',
        label: t('exemptions.reason'),
        cell: ({ reason }) => reason,
      },
      {
        id: 'expires',
        label: t('exemptions.expires'),
        width: '9em',
        cell: ({ expires }) => dayText(t, expires),
      },
    ],
    [t, tabLink],
  );
  return (
    <TitledPanel
      title={t('exemptions.files')}
      summary={t('exemptions.filesText')}
    >
      <DataTable
        label={t('exemptions.files')}
        columns={columns}
        items={props.files}
        keyOf={({ entityRef, path }) => `${entityRef} ${path}`}
        minWidth="640px"
        emptyState={t('exemptions.noFiles')}
      />
    </TitledPanel>
  );
}

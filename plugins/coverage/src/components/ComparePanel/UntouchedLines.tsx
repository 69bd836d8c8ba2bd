import {
  FileChange,
  LineSpan,
  SnapshotComparison,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { shortCommit } from '../../model/shortCommit';
import { DataColumn, DataTable } from '../DataTable';
import { ComparedPath } from './ComparedPath';
import { FoldedRows } from './FoldedRows';
import styles from './ComparePanel.module.css';

const MOST_SPANS = 6;

interface LostRow {
  path: string;
  lines: number;
  spans: LineSpan[];
}

/** Lines that lost their coverage in files that look untouched. */
export function UntouchedLines(props: { comparison: SnapshotComparison }) {
  const { head, files, lineDetail, untouched } = props.comparison;
  const t = useT();
  const columns = useMemo(() => lostColumns(t, head.commit), [t, head.commit]);
  const rows = useMemo(() => lostRows(files), [files]);
  return (
    <div className={styles.part}>
      <Text as="p" variant="body-small" color="secondary">
        {t('compare.untouchedRule')}
      </Text>
      <Text as="p">{sentence(props.comparison, t)}</Text>
      {lineDetail.compared < lineDetail.files && (
        <Text as="p" variant="body-small">
          {t('compare.untouchedCut', lineDetail)}
        </Text>
      )}
      {untouched.lost > 0 && (
        <FoldedRows rows={rows}>
          {shown => (
            <DataTable
              label={t('compare.untouched')}
              columns={columns}
              items={shown}
              keyOf={({ path }) => path}
              emptyState={null}
            />
          )}
        </FoldedRows>
      )}
    </div>
  );
}

function sentence(
  { base, head, files, untouched, lineDetail }: SnapshotComparison,
  t: Translate,
): string {
  const hasLines = base.detail === 'lines' && head.detail === 'lines';
  if (files.length > 0 && lineDetail.files === 0 && !hasLines) {
    const thinned = [base, head].find(({ thinnedOn }) => thinnedOn);
    if (thinned?.thinnedOn) {
      return t('compare.untouchedThinned', {
        commit: shortCommit(thinned.commit),
        day: t('format.day', { value: new Date(thinned.thinnedOn) }),
      });
    }
    return t('compare.untouchedUnknown');
  }
  return untouched.lost === 0
    ? t('compare.untouchedNone')
    : t('compare.untouchedLost', {
        count: untouched.lost,
        gained: untouched.gained,
      });
}

/** Most lines first. */
function lostRows(files: FileChange[]): LostRow[] {
  return files
    .flatMap(({ path, untouched }) =>
      untouched && untouched.lost.lines > 0
        ? [{ path, ...untouched.lost }]
        : [],
    )
    .sort((a, b) => b.lines - a.lines);
}

function lostColumns(t: Translate, commit: string): DataColumn<LostRow>[] {
  return [
    {
      id: 'path',
      label: t('compare.file'),
      isRowHeader: true,
      width: '44%',
      cell: ({ path }) => <ComparedPath path={path} commit={commit} />,
    },
    {
      id: 'lost',
      label: t('compare.lost'),
      align: 'end',
      width: '16%',
      cell: ({ lines }) => t('format.number', { value: lines }),
    },
    {
      id: 'where',
      label: t('compare.where'),
      cell: ({ spans }) => placesOf(spans, t),
    },
  ];
}

function placesOf(spans: LineSpan[], t: Translate): string {
  const first = spans.slice(0, MOST_SPANS).map(span => {
    const [from, to] = [String(span.first), String(span.last)];
    return from === to
      ? t('compare.line', { line: from })
      : t('compare.span', { from, to });
  });
  const left = spans.length - first.length;
  return [
    ...first,
    ...(left > 0 ? [t('compare.spansMore', { count: left })] : []),
  ].join(', ');
}

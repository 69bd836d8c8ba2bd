import { Analysis, Gap } from '@backstage-coverage/plugin-coverage-common';
import { Button, Text, useBreakpoint } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useT } from '../../hooks/useT';
import { saveFile } from '../../model/saveFile';
import { gapCsv } from '../../model/gapCsv';
import { GapSort, queryGaps } from '../../model/gapQuery';
import { gapRows } from '../../model/gapRows';
import { sumGaps } from '../../model/gapSum';
import { GapDrawer } from '../GapDrawer';
import { GapFilters } from './GapFilters';
import { GapSummary } from './GapSummary';
import { GapTable } from './GapTable';
import { NoGaps } from './NoGaps';
import { useGapActions } from './useGapActions';
import { useGapQuery } from './useGapQuery';
import styles from './GapsPanel.module.css';

/** The gaps of an analysis with what can be done about them. */
export function GapsContent(props: { entityRef: string; analysis: Analysis }) {
  const { entityRef, analysis } = props;
  const { gaps } = analysis;
  const t = useT();
  const { query, grouping, openPath, setUrl } = useGapQuery();
  const { actionsOf, dialog } = useGapActions(entityRef, analysis);
  const breakpoint = useBreakpoint();
  const asCards = breakpoint.down('sm');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());

  // The field takes keys at once; rows follow when there is time.
  const rested = useDeferredValue(query);
  const found = useMemo(() => queryGaps(gaps, rested), [gaps, rested]);
  const sum = useMemo(() => sumGaps(found), [found]);
  const rows = useMemo(
    () =>
      gapRows(found, {
        grouping,
        sort: rested.sort,
        order: rested.order,
        closed,
      }),
    [found, grouping, rested.sort, rested.order, closed],
  );
  const opened = useMemo(
    () => gaps.find(({ path }) => path === openPath),
    [gaps, openPath],
  );

  if (gaps.length === 0) {
    return <NoGaps analysis={analysis} />;
  }
  const toggle = (key: string) =>
    setClosed(old => {
      const next = new Set(old);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });
  const clear = () =>
    setUrl({ gapSearch: '', priority: '', area: '', state: undefined });
  const hasFilter =
    query.search !== '' ||
    query.priorities.length > 0 ||
    query.area !== undefined ||
    query.state !== 'open';

  return (
    <section aria-label={t('gaps.title')} className={styles.panel}>
      <GapFilters
        gaps={gaps}
        query={query}
        grouping={grouping}
        setUrl={setUrl}
        hasSort={asCards}
      />
      <div className={styles.head}>
        <GapSummary sum={sum} all={gaps.length} />
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={found.length === 0}
          onPress={() =>
            saveFile({
              name: csvName(analysis),
              type: 'text/csv;charset=utf-8',
              text: gapCsv(found),
            })
          }
        >
          {t('gaps.csv')}
        </Button>
      </div>
      {found.length === 0 ? (
        <div className={styles.empty}>
          <Text as="p">
            {hasFilter
              ? t('gaps.hidden', { value: gaps.length })
              : t('gaps.noOpen', { count: gaps.length })}
          </Text>
          <Button
            variant="secondary"
            onPress={hasFilter ? clear : () => setUrl({ state: 'all' })}
          >
            {t(hasFilter ? 'gaps.clear' : 'gaps.showAll')}
          </Button>
        </div>
      ) : (
        <GapTable
          rows={rows}
          sort={query.sort}
          order={query.order}
          onSortChange={(gapSort, gapOrder) => setUrl({ gapSort, gapOrder })}
          onOpen={(gap: Gap) => setUrl({ gap: gap.path })}
          onToggle={toggle}
          actionsOf={actionsOf}
          openPath={opened?.path}
          isDialogOpen={dialog !== null}
          asCards={asCards}
          hidden={hiddenColumns(breakpoint)}
        />
      )}
      {opened && (
        <GapDrawer
          gap={opened}
          analysis={analysis}
          actions={actionsOf(opened)}
          onClose={() => setUrl({ gap: undefined })}
        />
      )}
      {dialog}
    </section>
  );
}

const HIDDEN: Record<'narrow' | 'medium' | 'wide', readonly GapSort[]> = {
  narrow: ['missing', 'why'],
  medium: ['missing'],
  wide: [],
};

/** What gives way first is in the details as well. */
function hiddenColumns({ down }: ReturnType<typeof useBreakpoint>) {
  if (down('lg')) {
    return HIDDEN.narrow;
  }
  return down('xl') ? HIDDEN.medium : HIDDEN.wide;
}

function csvName({ entity, snapshot }: Analysis): string {
  const name = entity.entityRef.replace(/[^\w.-]+/g, '-');
  return `gaps-${name}-${snapshot?.commit.slice(0, 7) ?? 'unmeasured'}.csv`;
}

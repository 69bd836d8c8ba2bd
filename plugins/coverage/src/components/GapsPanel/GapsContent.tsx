import { Analysis, Gap } from '@backstage-coverage/plugin-coverage-common';
import { Button, Text, useBreakpoint } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useHandler } from '../../hooks/useHandler';
import { useT } from '../../hooks/useT';
import { useTell } from '../../hooks/useTell';
import { saveFile } from '../../model/saveFile';
import { gapCsv } from '../../model/gapCsv';
import { gapOwners } from '../../model/gapOwners';
import { GapSort, queryGaps } from '../../model/gapQuery';
import { gapRows } from '../../model/gapRows';
import { sumGaps } from '../../model/gapSum';
import { DataSort } from '../DataTable';
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
  const { actionsOf, dialog } = useGapActions(entityRef);
  const tell = useTell(entityRef);
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

  const toggle = useHandler((key: string) =>
    setClosed(old => {
      const next = new Set(old);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    }),
  );
  const open = useHandler((gap: Gap) => setUrl({ gap: gap.path }));
  const sort = useMemo(
    () => ({ column: query.sort, order: query.order }),
    [query.sort, query.order],
  );
  const sortBy = useHandler(({ column, order }: DataSort) =>
    setUrl({ gapSort: column, gapOrder: order }),
  );
  const actionsOfRow = useHandler(actionsOf);

  const { down } = breakpoint;
  const [narrow, medium] = [down('lg'), down('xl')];
  const hidden = useMemo(
    () =>
      hiddenColumns({ narrow, medium, hasOwners: gapOwners(gaps).length > 0 }),
    [narrow, medium, gaps],
  );

  if (gaps.length === 0) {
    return <NoGaps analysis={analysis} />;
  }
  const clear = () =>
    setUrl({
      gapSearch: '',
      priority: '',
      area: '',
      owner: '',
      state: undefined,
    });
  const hasFilter =
    query.search !== '' ||
    query.priorities.length > 0 ||
    query.area !== undefined ||
    query.owner !== undefined ||
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
          onPress={() => {
            saveFile({
              name: csvName(analysis),
              type: 'text/csv;charset=utf-8',
              text: gapCsv(found),
            });
            tell('export', 'gaps');
          }}
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
          sort={sort}
          onSortChange={sortBy}
          onOpen={open}
          onToggle={toggle}
          actionsOf={actionsOfRow}
          openPath={opened?.path}
          isDialogOpen={dialog !== null}
          asCards={asCards}
          hidden={hidden}
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

/** What gives way first is in the details as well. */
function hiddenColumns(screen: {
  narrow: boolean;
  medium: boolean;
  hasOwners: boolean;
}): GapSort[] {
  const { narrow, medium, hasOwners: areKnown } = screen;
  return [
    ...(medium ? (['missing'] as const) : []),
    ...(narrow ? (['why'] as const) : []),
    ...(narrow || !areKnown ? (['owner'] as const) : []),
  ];
}

function csvName({ entity, snapshot }: Analysis): string {
  const name = entity.entityRef.replace(/[^\w.-]+/g, '-');
  return `gaps-${name}-${snapshot?.commit.slice(0, 7) ?? 'unmeasured'}.csv`;
}

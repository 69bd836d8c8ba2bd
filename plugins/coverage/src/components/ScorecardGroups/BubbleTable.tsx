import {
  ScorecardDimension,
  ScorecardGroup,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { Button } from '@backstage/ui';
import { useMemo } from 'react';
import { useHandler } from '../../hooks/useHandler';
import { useT } from '../../hooks/useT';
import { Bubble } from '../../model/bubbleLayout';
import { DataColumn, DataTable } from '../DataTable';
import { SimulatedName } from '../SimulatedBadge';

/** What the bubbles show as figures, most uncovered lines first. */
export function BubbleTable(props: {
  bubbles: Bubble[];
  by: ScorecardDimension;
  nameOf: (group: ScorecardGroup) => string;
  onOpen: (group: ScorecardGroup) => void;
}) {
  const { bubbles, by } = props;
  const t = useT();
  const nameOf = useHandler(props.nameOf);
  const onOpen = useHandler(props.onOpen);
  const columns = useMemo(
    (): DataColumn<Bubble>[] => [
      {
        id: 'name',
        label: t(`scorecard.dimension.${by}`),
        isRowHeader: true,
        width: '40%',
        cell: ({ group }) => (
          <SimulatedName
            name={nameOf(group)}
            isSimulated={group.simulated}
            isGroup
          >
            {name => (
              <Button
                size="small"
                variant="tertiary"
                onPress={() => onOpen(group)}
              >
                {name}
              </Button>
            )}
          </SimulatedName>
        ),
      },
      {
        id: 'gap-index',
        label: t('scorecardTable.gapIndex'),
        align: 'end',
        cell: ({ gapIndex }) =>
          t('format.number', { value: Math.round(gapIndex) }),
      },
      {
        id: 'coverage',
        label: t('scorecardTable.coverage'),
        align: 'end',
        cell: ({ coverage }) => formatPercent(coverage),
      },
      {
        id: 'uncovered',
        label: t('scorecardTable.bubbles.uncovered'),
        align: 'end',
        cell: ({ uncovered }) => t('format.number', { value: uncovered }),
      },
    ],
    [t, by, nameOf, onOpen],
  );
  return (
    <DataTable
      label={t('scorecardTable.bubbles.title')}
      columns={columns}
      items={bubbles}
      keyOf={({ group }) => group.value}
      emptyState={null}
    />
  );
}

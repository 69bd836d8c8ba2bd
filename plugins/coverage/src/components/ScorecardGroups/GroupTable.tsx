import {
  ListScorecardGroupsRequest,
  ScorecardGroup,
} from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { DataSort, DataTable } from '../DataTable';
import { GroupContents } from './GroupContents';
import { useOpenGroups } from './OpenGroups';
import { ColumnsInput } from './scorecardCells';
import { columnsAt } from './scorecardColumns';

/** Groups in rows, each of which opens to what is in it. */
export function GroupTable(props: {
  groups: ScorecardGroup[];
  request: ListScorecardGroupsRequest;
  input: ColumnsInput;
  isStale: boolean;
  onSortChange: (sort: DataSort) => void;
}) {
  const { groups, request, input } = props;
  const t = useT();
  const { isOpen } = useOpenGroups();
  const columns = useMemo(() => columnsAt(input, 0).groups, [input]);
  return (
    <DataTable
      label={t(`scorecardTable.byName.${request.by}`)}
      columns={columns}
      items={groups}
      keyOf={({ value }) => value}
      sort={{ column: request.sort!, order: request.order! }}
      onSortChange={props.onSortChange}
      isStale={props.isStale}
      rowsBelow={group =>
        isOpen(group.value) && (
          <GroupContents
            group={group}
            request={request}
            input={input}
            depth={1}
          />
        )
      }
      isDense
      emptyState={null}
    />
  );
}

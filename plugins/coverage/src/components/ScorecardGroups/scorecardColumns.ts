import {
  ScorecardGroup,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { DataColumn } from '../DataTable';
import { ColumnsInput, scorecardColumns } from './scorecardCells';

/** Columns of groups, and of the entities in them, as deep as they are. */
export function columnsAt(input: ColumnsInput, depth: number) {
  const shown = scorecardColumns(input).flatMap(column => {
    const width = column.widths[input.width];
    const { id, label, align, isSortable = true } = column;
    return width === undefined
      ? []
      : [{ column, head: { id, label, align, isSortable, width } }];
  });
  return {
    groups: shown.map(
      ({ column, head }): DataColumn<ScorecardGroup> => ({
        ...head,
        isRowHeader: head.id === 'name',
        cell: group => column.group(group, depth),
      }),
    ),
    members: shown.map(
      ({ column, head }): DataColumn<ScorecardMember> => ({
        ...head,
        isRowHeader: head.id === 'name',
        cell: member => column.member(member, depth),
      }),
    ),
  };
}

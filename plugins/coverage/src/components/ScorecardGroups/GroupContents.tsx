import {
  ListScorecardGroupsRequest,
  ScorecardGroup,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { Fragment, useMemo } from 'react';
import { Pages, usePages } from '../../hooks/usePages';
import { useT } from '../../hooks/useT';
import { withRows } from '../../hooks/useUrlPages';
import { valueName } from '../../model/dimensionName';
import { membersRequestOf } from '../../model/scorecardQuery';
import { DataRow } from '../DataTable';
import { MoreRows } from './MoreRows';
import { useOpenGroups } from './OpenGroups';
import { ColumnsInput } from './scorecardCells';
import { memberOrderOf } from './memberOrder';
import { columnsAt } from './scorecardColumns';

const ROWS = 25;
/** A tree of groups that goes round in a circle ends somewhere. */
const DEEPEST = 12;

interface ContentsProps {
  group: ScorecardGroup;
  request: ListScorecardGroupsRequest;
  input: ColumnsInput;
  depth: number;
}

/** What is in a group: the groups below it, and its own entities. */
export function GroupContents(props: ContentsProps) {
  return (
    <>
      {props.group.hasChildren && props.depth < DEEPEST && (
        <GroupsBelow {...props} />
      )}
      <OwnEntities {...props} />
    </>
  );
}

function GroupsBelow(props: ContentsProps) {
  const { group, request, input, depth } = props;
  const { isOpen } = useOpenGroups();
  const below = { ...request, parent: group.value, limit: ROWS };
  const pages = usePagesInside<ScorecardGroup>(
    `>${group.value}`,
    (api, cursor) => api.listScorecardGroups({ ...below, cursor }),
    JSON.stringify(below),
  );
  const columns = useMemo(() => columnsAt(input, depth).groups, [input, depth]);
  return (
    <>
      {pages.items?.map(child => (
        <Fragment key={child.value}>
          <DataRow item={child} columns={columns} />
          {isOpen(child.value) && (
            <GroupContents
              group={child}
              request={request}
              input={input}
              depth={depth + 1}
            />
          )}
        </Fragment>
      ))}
      <MoreRows
        pages={pages}
        columns={columns.length}
        depth={depth}
        name={group.title ?? group.value}
      />
    </>
  );
}

function OwnEntities(props: ContentsProps) {
  const { group, request, input, depth } = props;
  const { by, sort, order, ...filter } = request;
  const t = useT();
  const own = {
    ...membersRequestOf(filter, by, group.value),
    ...memberOrderOf({ sort, order }),
    limit: ROWS,
  };
  const pages = usePagesInside<ScorecardMember>(
    group.value,
    (api, cursor) => api.listScorecardMembers({ ...own, cursor }),
    JSON.stringify(own),
  );
  const columns = useMemo(
    () => columnsAt(input, depth).members,
    [input, depth],
  );
  const name =
    valueName(by, group.value, group.title) ?? t(`scorecard.without.${by}`);
  return (
    <>
      {pages.items?.map(member => (
        <DataRow key={member.entityRef} item={member} columns={columns} />
      ))}
      <MoreRows
        pages={pages}
        columns={columns.length}
        depth={depth}
        name={name}
        empty={
          group.hasChildren
            ? undefined
            : t('scorecardTable.nothingOwn', { name })
        }
      />
    </>
  );
}

/** @param list - the name that the URL knows it by */
function usePagesInside<T>(
  list: string,
  load: Parameters<typeof usePages<T>>[0],
  key: string,
): Pages<T> {
  const { rowsIn, showRows } = useOpenGroups();
  return withRows(usePages(load, key, rowsIn(list)), rows =>
    showRows(list, rows),
  );
}

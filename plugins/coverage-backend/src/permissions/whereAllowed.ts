import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { NO_VALUE } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { CoverageEntityFilter } from './CoverageEntity';

/**
 * Adds the conditions of a decision to a query over `entity_coverage as e`. Every
 * part is a set of ids, never unknown: `not` of it means what it says.
 */
export function whereAllowed(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<CoverageEntityFilter>,
): void {
  if (isAndCriteria(criteria)) {
    query.where(every => {
      for (const part of criteria.allOf) {
        every.andWhere(one => whereAllowed(one, part));
      }
    });
  } else if (isOrCriteria(criteria)) {
    query.where(any => {
      for (const part of criteria.anyOf) {
        any.orWhere(one => whereAllowed(one, part));
      }
    });
  } else if (isNotCriteria(criteria)) {
    query.whereNot(one => whereAllowed(one, criteria.not));
  } else {
    whereFilter(query, criteria);
  }
}

function whereFilter(
  query: Knex.QueryBuilder,
  { by, values }: CoverageEntityFilter,
): void {
  if (by === 'kind') {
    const marks = values.map(() => '?').join(', ');
    query.whereRaw(`lower(e.kind) in (${marks})`, [...values]);
    return;
  }
  query.whereIn('e.id', membersOf =>
    membersOf
      .from('entity_memberships')
      .where({ dimension: by })
      .whereIn('value', [...values])
      // No catalog has it: it stands for none in the table.
      .whereNot('value', NO_VALUE)
      .select('entity_id'),
  );
}

import { Knex } from 'knex';
import { whereIdIn } from '../database/dialect';
import { whereAllowed } from '../permissions/whereAllowed';
import { ReaderScope } from './Selection';

/** Leaves in a query over `entity_coverage as e` what a reader may see. */
export function whereVisible(
  db: Knex,
  query: Knex.QueryBuilder,
  scope: ReaderScope,
): void {
  if (scope === 'all') {
    return;
  }
  if (scope.shown !== 'all') {
    whereIdIn(db, query, 'e.id', scope.shown);
  }
  if (scope.allowed !== 'all') {
    whereAllowed(query, scope.allowed);
  }
}

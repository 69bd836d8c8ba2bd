import { Knex } from 'knex';
import { whereMatches } from '../database/policies/matchingEntities';
import { whereVisible } from '../scorecard/whereVisible';
import { bucketTerm, missingTerm } from './bucketTerm';
import { TargetQuery } from './TargetQuery';

/** The entities that a target is held against, as `e`, which the reader may see. */
export function meantEntities(
  db: Knex,
  { meant, scope }: TargetQuery,
): Knex.QueryBuilder {
  const query: Knex.QueryBuilder = db('entity_coverage as e').where(
    'e.in_catalog',
    true,
  );
  whereMatches(query, meant);
  whereVisible(db, query, scope);
  return query;
}

/** Each with its bucket, and what it misses. */
export function ratedEntities(
  db: Knex,
  target: TargetQuery,
): Knex.QueryBuilder {
  return meantEntities(db, target).select(
    'e.id',
    'e.entity_ref',
    'e.standing',
    'e.uploaded_at',
    'e.lines_total',
    'e.lines_covered',
    { bucket: bucketTerm(db, target), missing: missingTerm(db, target) },
  );
}

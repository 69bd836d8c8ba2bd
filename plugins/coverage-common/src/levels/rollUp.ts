import { RollUpEntity } from './RollUpEntity';
import { RollUp, summarise } from './summarise';

/**
 * Entities collected for a roll-up, each once. Merging such collections in any
 * order and grouping gives what collecting all at once gives.
 *
 * @public
 */
export type RollUpAccumulator = Map<string, RollUpEntity>;

/**
 * A collection without entities.
 *
 * @public
 */
export function emptyRollUp(): RollUpAccumulator {
  return new Map();
}

/**
 * Adds an entity unless it is there already.
 *
 * @public
 */
export function addToRollUp(
  accumulator: RollUpAccumulator,
  entity: RollUpEntity,
): void {
  if (!accumulator.has(entity.ref)) {
    accumulator.set(entity.ref, entity);
  }
}

/**
 * The union of two collections.
 *
 * @public
 */
export function mergeRollUps(
  a: RollUpAccumulator,
  b: RollUpAccumulator,
): RollUpAccumulator {
  return new Map([...b, ...a]);
}

/**
 * The numbers of a collection.
 *
 * @public
 */
export function finishRollUp(accumulator: RollUpAccumulator): RollUp {
  return summarise([...accumulator.values()]);
}

/**
 * The numbers of entities in any order, each counted once.
 *
 * @public
 */
export function rollUp(entities: Iterable<RollUpEntity>): RollUp {
  const accumulator = emptyRollUp();
  for (const entity of entities) {
    addToRollUp(accumulator, entity);
  }
  return finishRollUp(accumulator);
}

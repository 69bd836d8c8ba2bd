import { EntityRollUp } from './rollUpTypes';

/**
 * Coverage of what a group owns, or what a system or domain consists of.
 *
 * @public
 */
export interface RollUpApi {
  /** Of an entity of kind Group, System or Domain. */
  getRollUp(entityRef: string): Promise<EntityRollUp>;
}

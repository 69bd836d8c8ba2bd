import {
  EntityExemption,
  EntityExemptionList,
  ListEntityExemptionsRequest,
  NewEntityExemption,
} from './entityExemptionTypes';

/**
 * Entities that are not to count for a while. Each change is audited.
 *
 * @public
 */
export interface EntityExemptionApi {
  listEntityExemptions(
    request?: ListEntityExemptionsRequest,
  ): Promise<EntityExemptionList>;
  requestEntityExemption(
    exemption: NewEntityExemption,
  ): Promise<EntityExemption>;
  approveEntityExemption(id: string): Promise<EntityExemption>;
  denyEntityExemption(id: string): Promise<EntityExemption>;
  /** Takes back a request or what was approved; the record stays. */
  revokeEntityExemption(id: string): Promise<void>;
}

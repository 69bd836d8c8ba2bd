import {
  EntityPredicate,
  NewPolicyTarget,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';

/** A target as people send it, complete. */
export type StatedPolicyTarget = Required<NewPolicyTarget>;

/** Where targets of the portal are kept, in the order in which they were added. */
export interface PolicyTargetStore {
  list(): Promise<PolicyTargetEntry[]>;

  /**
   * Makes the analyses of the entities that it is for stale, unless it is a
   * shadow.
   *
   * @throws ConflictError when another has its name; InputError when there are
   * too many
   */
  create(target: StatedPolicyTarget, setBy: string): Promise<PolicyTargetEntry>;

  /**
   * Makes the analyses of the entities stale that it was for, and that it is
   * for. The same again keeps its author.
   *
   * @returns `undefined`: there is none
   * @throws ConflictError when another has its name
   */
  update(
    id: string,
    target: StatedPolicyTarget,
    setBy: string,
  ): Promise<PolicyTargetEntry | undefined>;

  /** @returns what was removed; `undefined`: there is none */
  remove(id: string): Promise<PolicyTargetEntry | undefined>;
}

/** Of which entities analyses take a target: none of a shadow. */
export function effectOf(
  target: Pick<PolicyTargetEntry, 'for' | 'state'> | undefined,
): EntityPredicate | null {
  return target?.state === 'active' ? target.for : null;
}

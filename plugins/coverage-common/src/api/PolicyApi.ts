import {
  NewPolicyTarget,
  PolicyEvaluation,
  PolicyOverview,
  PolicyPreview,
  PolicyPreviewRequest,
  PolicyTargetEntry,
  PriorityTest,
  PriorityTestRequest,
} from './policyTypes';

/**
 * The organisation's policy: what is in force, and what people add to it in the
 * portal. Each change is audited; an active target makes the analyses of the
 * entities that it is for anew.
 *
 * @public
 */
export interface PolicyApi {
  getPolicy(): Promise<PolicyOverview>;
  /** How the entities of every target stand, shadow ones too. */
  evaluatePolicy(): Promise<PolicyEvaluation>;
  previewPolicyTarget(request: PolicyPreviewRequest): Promise<PolicyPreview>;
  createPolicyTarget(target: NewPolicyTarget): Promise<PolicyTargetEntry>;
  updatePolicyTarget(
    id: string,
    target: NewPolicyTarget,
  ): Promise<PolicyTargetEntry>;
  deletePolicyTarget(id: string): Promise<void>;
  /** By the same rules that analyses use. */
  testPriority(request: PriorityTestRequest): Promise<PriorityTest>;
}

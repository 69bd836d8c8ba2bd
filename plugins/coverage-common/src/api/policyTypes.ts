import { PathAssessment } from '../analysis/assessPath';
import { Outlook } from '../forecast/outlookOf';
import {
  EntityPredicate,
  LevelRequirement,
  PolicyTarget,
} from '../policy/CoveragePolicy';
import { PriorityRule } from '../priorities/PriorityRule';

/**
 * Where a part of the policy was stated: nowhere, in `app-config.yaml`, or in
 * the portal.
 *
 * @public
 */
export type PolicyOrigin = 'default' | 'app-config' | 'portal';

/**
 * A target for a kind of entities. Those of `app-config.yaml` come first and
 * cannot be changed in the portal.
 *
 * @public
 */
export interface PolicyTargetEntry extends Omit<PolicyTarget, 'id' | 'by'> {
  /** In the portal a UUID, in `app-config.yaml` the name. */
  id: string;
  /** Shown as the origin of the target: letters and digits, joined by dashes. */
  name: string;
  /** Due date, `2027-06-30`. */
  by: string | null;
  /** `shadow`: counted and shown, and no analysis has it. */
  state: 'shadow' | 'active';
  origin: 'app-config' | 'portal';
  /** User or service; `null`: of `app-config.yaml`. */
  setBy: string | null;
  /** ISO 8601. */
  setAt: string | null;
}

/**
 * A target to be set in the portal.
 *
 * @public
 */
export interface NewPolicyTarget {
  name: string;
  for: EntityPredicate;
  measure: PolicyTarget['measure'];
  /** Per cent, above 0 to 100. */
  value: number;
  by?: string | null;
  /** Default: `committed`. */
  kind?: PolicyTarget['kind'];
  /** Default: `shadow`. */
  state?: PolicyTargetEntry['state'];
}

/**
 * A priority rule, and where it was stated.
 *
 * @public
 */
export interface PolicyRuleEntry extends PriorityRule {
  enabled: boolean;
  origin: 'default' | 'app-config';
  /** `app-config.yaml` switched it on or off. */
  switched: boolean;
}

/**
 * The organisation's policy as it is in force, and where its parts were stated.
 *
 * @public
 */
export interface PolicyOverview {
  /** The first that fits an entity holds, per measure and kind. */
  targets: PolicyTargetEntry[];
  /** For entities that nothing else sets a target for; `null`: none. */
  defaultTarget: { measure: PolicyTarget['measure']; value: number } | null;
  defaultTargetOrigin: 'default' | 'app-config';
  levels: Record<
    'bronze' | 'silver' | 'gold',
    LevelRequirement & { origin: 'default' | 'app-config' }
  >;
  /** In the order in which they are asked. */
  priorityRules: PolicyRuleEntry[];
  staleAfterDays: number;
}

/**
 * A target to be tried out.
 *
 * @public
 */
export interface PolicyPreviewRequest {
  for: EntityPredicate;
  measure: PolicyTarget['measure'];
  /** Per cent, above 0 to 100. */
  value: number;
  by?: string | null;
  kind?: PolicyTarget['kind'];
  /** Of a target of the portal that it would replace. */
  id?: string;
}

/**
 * How the entities of a target stand; the states sum up to `entities`. An
 * entity `unknown` is measured, does not pass, and has no forecast.
 *
 * @public
 */
export interface TargetCounts {
  entities: number;
  reached: number;
  onTrack: number;
  behind: number;
  unknown: number;
  notMeasured: number;
  /** Left out of `entities`. */
  exempt: number;
  /** Left out of `entities`. */
  deprecated: number;
}

/**
 * How the entities of a target of the policy stand. Of what the reader may see.
 *
 * @public
 */
export interface PolicyTargetCounts extends TargetCounts {
  /** Those of `entities` for which an earlier target of the policy holds. */
  overruled: number;
}

/**
 * @public
 */
export interface PolicyEvaluation {
  /** By id of the target. */
  targets: Record<string, PolicyTargetCounts>;
  /** Entities that the catalog hides from the reader; no number has them. */
  hidden: number;
}

/**
 * An entity against a target that is not one of its analysis.
 *
 * @public
 */
export interface TargetEntity extends Outlook {
  entityRef: string;
  title: string | null;
  /** The first of the owners. */
  owner: string | null;
  owners: string[];
}

/**
 * What a target would mean. Of what the reader may see.
 *
 * @public
 */
export interface PolicyPreview {
  counts: PolicyTargetCounts;
  /** Of each state the first 50, most to do first. */
  reached: TargetEntity[];
  onTrack: TargetEntity[];
  behind: TargetEntity[];
  unknown: TargetEntity[];
  notMeasured: TargetEntity[];
  hidden: number;
}

/**
 * @public
 */
export interface PriorityTestRequest {
  /** From the repository's root. */
  path: string;
  /** With its reports, inventory, repository file and settings. */
  entityRef?: string;
}

/**
 * What the rules say of a path.
 *
 * @public
 */
export interface PriorityTest extends PathAssessment {
  entityRef: string | null;
}

import {
  EntityPredicate,
  PolicyEvaluation,
  PolicyPreview,
  PolicyTargetCounts,
  PolicyTargetEntry,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { effectOf } from '../database/policies/PolicyTargetStore';
import { StatedPreview } from '../ingest/policyBodies';
import {
  bucketOf,
  byMissing,
  OutlookBucket,
  toTargetEntity,
} from '../outlooks/assessEntity';
import { Asked, TargetOutlooks } from '../outlooks/TargetOutlooks';
import { Caller } from './Caller';
import { PolicyService } from './PolicyService';

const ENTITIES_PER_LIST = 50;

const BUCKETS: readonly OutlookBucket[] = [
  'reached',
  'onTrack',
  'behind',
  'unknown',
  'notMeasured',
];

type Ruled = Pick<
  PolicyTargetEntry,
  'for' | 'measure' | 'kind' | 'value' | 'by'
>;

/** What targets of the policy mean for the entities that the reader may see. */
export class PolicyPreviewService {
  readonly #policies: PolicyService;
  readonly #outlooks: TargetOutlooks;

  constructor(options: { policies: PolicyService; outlooks: TargetOutlooks }) {
    this.#policies = options.policies;
    this.#outlooks = options.outlooks;
  }

  /** @throws NotAllowedError without permission */
  async evaluate(caller: Caller): Promise<PolicyEvaluation> {
    const { targets } = await this.#policies.getOverview(caller);
    const { scope, hidden } = await this.#outlooks.scopeOf(caller);
    const counts = await this.#outlooks.countEach(targets.map(askedBy), scope);
    const evaluated: Record<string, PolicyTargetCounts> = {};
    for (const [i, target] of targets.entries()) {
      const overruled = await this.#outlooks.countOverruled(
        askedBy(target),
        rivalsOf(target, targets.slice(0, i)),
        scope,
      );
      evaluated[target.id] = { ...counts[i], overruled };
    }
    return { targets: evaluated, hidden };
  }

  /** @throws NotAllowedError without permission */
  async preview(target: StatedPreview, caller: Caller): Promise<PolicyPreview> {
    const { targets } = await this.#policies.getOverview(caller);
    const { scope, hidden } = await this.#outlooks.scopeOf(caller);
    const at = targets.findIndex(({ id }) => id === target.id);
    const earlier = at < 0 ? targets : targets.slice(0, at);
    const asked = askedBy(target);
    const [[counts], overruled, first] = await Promise.all([
      this.#outlooks.countEach([asked], scope),
      this.#outlooks.countOverruled(asked, rivalsOf(target, earlier), scope),
      this.#outlooks.firstOf(asked, scope, {
        buckets: BUCKETS,
        limit: ENTITIES_PER_LIST,
      }),
    ]);
    const inBucket = (bucket: OutlookBucket): TargetEntity[] =>
      first
        .filter(one => bucketOf(one) === bucket)
        .sort(byMissing)
        .map(toTargetEntity);
    return {
      counts: { ...counts, overruled },
      reached: inBucket('reached'),
      onTrack: inBucket('onTrack'),
      behind: inBucket('behind'),
      unknown: inBucket('unknown'),
      notMeasured: inBucket('notMeasured'),
      hidden,
    };
  }
}

function askedBy({ for: meant, measure, value, by }: Ruled): Asked {
  return { for: meant, target: { measure, value, by } };
}

/** The earlier targets that hold in place of a target, where they are for an entity. */
function rivalsOf(
  { measure, kind }: Ruled,
  earlier: readonly PolicyTargetEntry[],
): EntityPredicate[] {
  return earlier
    .filter(other => other.measure === measure && other.kind === kind)
    .map(effectOf)
    .filter(effect => effect !== null);
}

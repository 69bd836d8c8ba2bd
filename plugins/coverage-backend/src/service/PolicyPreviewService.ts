import {
  matchesEntity,
  PolicyEvaluation,
  PolicyPreview,
  PolicyTargetCounts,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import { effectOf } from '../database/policies/PolicyTargetStore';
import { StatedPreview } from '../ingest/policyBodies';
import { Caller } from './Caller';
import { PolicyService } from './PolicyService';
import {
  addToCounts,
  AssessedEntity,
  assessEntity,
  bucketOf,
  byMissing,
  noCounts,
  OutlookBucket,
  toTargetEntity,
} from './targetOutlooks';
import { TargetEntities } from './TargetEntities';

const ENTITIES_PER_LIST = 50;

type Ruled = Pick<PolicyTargetEntry, 'for' | 'measure' | 'kind'>;

/** What targets of the policy mean for the entities that the reader may see. */
export class PolicyPreviewService {
  readonly #policies: PolicyService;
  readonly #entities: TargetEntities;

  constructor(options: { policies: PolicyService; entities: TargetEntities }) {
    this.#policies = options.policies;
    this.#entities = options.entities;
  }

  /** @throws NotAllowedError without permission */
  async evaluate(caller: Caller): Promise<PolicyEvaluation> {
    const { targets, staleAfterDays } = await this.#policies.getOverview(
      caller,
    );
    const { visible, hidden } = await this.#entities.read(caller);
    const context = { now: new Date().toISOString(), staleAfterDays };
    const evaluated: Record<string, PolicyTargetCounts> = {};
    targets.forEach((target, i) => {
      const counts = { ...noCounts(), overruled: 0 };
      const isOverruled = overruledBy(targets.slice(0, i), target);
      for (const entity of visible) {
        if (matchesEntity(target.for, entity)) {
          const assessed = assessEntity(entity, target, context);
          addToPolicyCounts(counts, assessed, isOverruled);
        }
      }
      evaluated[target.id] = counts;
    });
    return { targets: evaluated, hidden };
  }

  /** @throws NotAllowedError without permission */
  async preview(target: StatedPreview, caller: Caller): Promise<PolicyPreview> {
    const { targets, staleAfterDays } = await this.#policies.getOverview(
      caller,
    );
    const { visible, hidden } = await this.#entities.read(caller);
    const context = { now: new Date().toISOString(), staleAfterDays };
    const at = targets.findIndex(({ id }) => id === target.id);
    const isOverruled = overruledBy(
      at < 0 ? targets : targets.slice(0, at),
      target,
    );
    const counts = { ...noCounts(), overruled: 0 };
    const buckets: Record<OutlookBucket, AssessedEntity[]> = {
      reached: [],
      onTrack: [],
      behind: [],
      unknown: [],
      notMeasured: [],
    };
    for (const entity of visible) {
      if (matchesEntity(target.for, entity)) {
        const assessed = assessEntity(entity, target, context);
        addToPolicyCounts(counts, assessed, isOverruled);
        if (entity.standing === 'counted') {
          buckets[bucketOf(assessed)].push(assessed);
        }
      }
    }
    const first = (bucket: OutlookBucket) =>
      buckets[bucket]
        .sort(byMissing)
        .slice(0, ENTITIES_PER_LIST)
        .map(toTargetEntity);
    return {
      counts,
      reached: first('reached'),
      onTrack: first('onTrack'),
      behind: first('behind'),
      unknown: first('unknown'),
      notMeasured: first('notMeasured'),
      hidden,
    };
  }
}

/** Whether one of the earlier targets holds for an entity in place of a target. */
function overruledBy(
  earlier: PolicyTargetEntry[],
  { measure, kind }: Ruled,
): (assessed: AssessedEntity) => boolean {
  const rivals = earlier.filter(
    other =>
      effectOf(other) && other.measure === measure && other.kind === kind,
  );
  return ({ entity }) => rivals.some(rival => matchesEntity(rival.for, entity));
}

function addToPolicyCounts(
  counts: PolicyTargetCounts,
  assessed: AssessedEntity,
  isOverruled: (assessed: AssessedEntity) => boolean,
): void {
  addToCounts(counts, assessed);
  if (assessed.entity.standing === 'counted' && isOverruled(assessed)) {
    counts.overruled += 1;
  }
}

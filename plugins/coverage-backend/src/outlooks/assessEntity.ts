import {
  ListCampaignEntitiesRequest,
  Outlook,
  outlookOf,
  Target,
  TargetCounts,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { MeasuredEntity } from '../database/policies/measuredEntities';

/** An entity, and where it stands against a target that is not its own. */
export interface AssessedEntity {
  entity: MeasuredEntity;
  outlook: Outlook;
}

/** What a state of an outlook counts as. */
export type OutlookBucket = Exclude<
  keyof TargetCounts,
  'entities' | 'exempt' | 'deprecated'
>;

const BUCKETS: Record<Outlook['state'], OutlookBucket> = {
  reached: 'reached',
  'on-track': 'onTrack',
  'at-risk': 'behind',
  'off-track': 'behind',
  unknown: 'unknown',
  'not-measured': 'notMeasured',
};

/** @param now - ISO 8601 */
export function assessEntity(
  entity: MeasuredEntity,
  target: Pick<Target, 'measure' | 'value' | 'by'>,
  { now, staleAfterDays }: { now: string; staleAfterDays: number },
): AssessedEntity {
  const { committedAt, uploadedAt } = entity;
  const outlook = outlookOf({
    count: entity.counts[target.measure],
    // A forecast is one of lines.
    pace: target.measure === 'lines' ? entity.pace : undefined,
    committedAt,
    uploadedAt,
    target,
    now,
    staleAfterDays,
  });
  return { entity, outlook };
}

export function bucketOf({ outlook }: AssessedEntity): OutlookBucket {
  return BUCKETS[outlook.state];
}

/** What lists are filtered by. */
export const BUCKET_OF_STATE: Record<
  NonNullable<ListCampaignEntitiesRequest['state']>,
  OutlookBucket
> = {
  reached: 'reached',
  'on-track': 'onTrack',
  behind: 'behind',
  unknown: 'unknown',
  'not-measured': 'notMeasured',
};

export function noCounts(): TargetCounts {
  return {
    entities: 0,
    reached: 0,
    onTrack: 0,
    behind: 0,
    unknown: 0,
    notMeasured: 0,
    exempt: 0,
    deprecated: 0,
  };
}

/** Most to do first. */
export function byMissing(a: AssessedEntity, b: AssessedEntity): number {
  return (
    (b.outlook.missing ?? 0) - (a.outlook.missing ?? 0) ||
    (a.entity.entityRef < b.entity.entityRef ? -1 : 1)
  );
}

export function toTargetEntity({
  entity,
  outlook,
}: AssessedEntity): TargetEntity {
  const { entityRef, title, owners } = entity;
  return { entityRef, title, owner: owners[0] ?? null, owners, ...outlook };
}

import { Entity } from '@backstage/catalog-model';
import {
  RollUpEntity,
  RollUpMember,
} from '@backstage-coverage/plugin-coverage-common';
import { KeyNumbers } from '../database/RollUpStore';
import { describeEntity, isSwitchedOff } from './describeEntity';

const NOTHING: KeyNumbers = {
  exempt: false,
  lines: null,
  uploadedAt: null,
  target: null,
  targetDue: null,
  level: null,
  gaps: { critical: 0, high: 0, medium: 0, low: 0 },
  gapIndex: null,
  track: null,
};

/**
 * @param numbers - `undefined`: the plugin knows nothing of it
 * @param staleBefore - ISO 8601
 */
export function toRollUpMember(
  entity: Entity,
  numbers: KeyNumbers | undefined,
  staleBefore: string,
): RollUpMember {
  const { entityRef, title, owners, type } = describeEntity(entity);
  const { exempt, ...known } = numbers ?? NOTHING;
  const { uploadedAt } = known;
  return {
    entityRef,
    title,
    owner: owners[0] ?? null,
    type,
    standing: exempt ? 'exempt' : standingOf(entity),
    ...known,
    stale: uploadedAt !== null && uploadedAt < staleBefore,
  };
}

/** A member as sums see it. */
export function toRollUpEntity(member: RollUpMember): RollUpEntity {
  const { entityRef, standing, lines, level, gaps, gapIndex, track, stale } =
    member;
  return {
    ref: entityRef,
    exempt: standing === 'exempt',
    deprecated: standing === 'deprecated',
    lines,
    level,
    gaps,
    // The database keeps the index but not its parts: weighed by lines, a member
    // counts as much as its code.
    risk:
      lines && gapIndex !== null
        ? { uncovered: (gapIndex / 100) * lines.total, total: lines.total }
        : null,
    track,
    stale,
  };
}

function standingOf(entity: Entity): RollUpMember['standing'] {
  if (isSwitchedOff(entity)) {
    return 'exempt';
  }
  return entity.spec?.lifecycle === 'deprecated' ? 'deprecated' : 'counted';
}

import { EffectiveTarget } from '../targets/Target';

const STATED = new Set(['portal', 'repository-file', 'annotation']);

/** Set by people for this entity, so it is theirs to mend; not by policy or default. */
export function isStated({ origin }: EffectiveTarget): boolean {
  return STATED.has(origin);
}

import { InputError } from '@backstage/errors';
import { describeIssue } from '../model/schemaIssue';
import { EntityPredicate } from './CoveragePolicy';
import { predicate } from './policySchema';

/**
 * Which entities something is for, as configuration writes it: each part one word
 * or several. `{}` is for all of them.
 *
 * @param where - the key that it stands under, for messages
 * @throws InputError with one sentence that names the key, its value and what
 * was expected
 * @public
 */
export function parseEntityPredicate(
  value: unknown,
  where: string,
): EntityPredicate {
  const result = predicate.safeParse(value);
  if (!result.success) {
    throw new InputError(describeIssue(result.error.issues, value, [where]));
  }
  return result.data;
}

import { FilterPredicate } from '@backstage/filter-predicates';

/** Kinds of which the components are summed up. */
export const hasMembers: FilterPredicate = {
  kind: { $in: ['group', 'system', 'domain'] },
};

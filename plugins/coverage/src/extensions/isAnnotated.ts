import { COVERAGE_ANNOTATIONS } from '@backstage-coverage/plugin-coverage-common';
import { FilterPredicate } from '@backstage/filter-predicates';

/** `isCoverageAvailable` as data, which adopters can replace in app-config. */
export const isAnnotated: FilterPredicate = {
  $any: COVERAGE_ANNOTATIONS.map(name => hasUnlessFalse(name)),
};

function hasUnlessFalse(name: string): FilterPredicate {
  const annotation = (value: object | string) =>
    ({ [`metadata.annotations.${name}`]: value } as FilterPredicate);
  return {
    $all: [annotation({ $exists: true }), { $not: annotation('false') }],
  };
}

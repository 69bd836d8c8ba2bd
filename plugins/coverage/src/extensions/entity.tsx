import { COVERAGE_ANNOTATIONS } from '@backstage-coverage/plugin-coverage-common';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';

/** `isCoverageAvailable` as data, which adopters can replace in app-config. */
const isAnnotated: FilterPredicate = {
  $any: COVERAGE_ANNOTATIONS.map(name => hasUnlessFalse(name)),
};

function hasUnlessFalse(name: string): FilterPredicate {
  const annotation = (value: object | string) =>
    ({ [`metadata.annotations.${name}`]: value } as FilterPredicate);
  return {
    $all: [annotation({ $exists: true }), { $not: annotation('false') }],
  };
}

/** Components without annotation have the tab too: it tells how to start. */
export const coverageEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/coverage',
    title: 'Coverage',
    group: 'development',
    routeRef: entityContentRouteRef,
    filter: { $any: [{ kind: 'component' }, isAnnotated] },
    loader: () =>
      import('../components/CoverageTab').then(m => <m.CoverageTab />),
  },
});

export const coverageEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isAnnotated,
    loader: () =>
      import('../components/CoverageCard').then(m => <m.CoverageCard />),
  },
});

import { EntityFacts, PortalSettings } from '../../analysis/Analysis';
import { CoveragePolicy, PolicyTarget } from '../../policy/CoveragePolicy';
import { RepositoryFile } from '../../repositoryFile/RepositoryFile';
import { emptyRepositoryFile } from '../../repositoryFile/parseRepositoryFile';

export const entity = (
  targetAnnotation: EntityFacts['targetAnnotation'] = null,
): EntityFacts => ({
  entityRef: 'component:default/payments',
  title: null,
  kind: 'Component',
  type: 'service',
  lifecycle: 'production',
  tier: '1',
  tags: [],
  owner: null,
  owners: [],
  system: null,
  dependents: null,
  targetAnnotation,
  path: '',
});

export const portal = (
  ...targets: PortalSettings['targets']
): PortalSettings => ({
  targets,
  overrides: [],
  exceptions: [],
});

export const file = (
  parts: Pick<RepositoryFile, 'targets' | 'areas'>,
): RepositoryFile => ({
  ...emptyRepositoryFile(),
  ...parts,
});

export const policy = (
  targets: PolicyTarget[] = [],
  defaultTarget: CoveragePolicy['defaultTarget'] = {
    measure: 'lines',
    value: 75,
  },
) => ({ targets, defaultTarget } as unknown as CoveragePolicy);

export const bare = {
  portal: portal(),
  repositoryFile: null,
  policy: policy(),
};

export const services: PolicyTarget = {
  id: 'services-of-tier-1',
  for: { type: ['service'], tier: ['1'] },
  measure: 'lines',
  value: 85,
  by: '2027-12-31',
  kind: 'committed',
};

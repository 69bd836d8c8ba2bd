import { examples } from '../model/wording';
import { Check } from './CheckContext';

/** A coverage setting that names a folder or package that is not there. */
export const missingCoverageSource: Check = ({ inventory }) =>
  (inventory?.stacks ?? [])
    .filter(({ missingSources }) => missingSources.length > 0)
    .map(({ stack, sources, missingSources, configFiles }) => ({
      code: 'missing-coverage-source',
      severity: 'warning',
      message: `The coverage settings of ${stack}${
        configFiles.length > 0 ? ` in ${examples(configFiles)}` : ''
      } name ${examples(missingSources)}, ${
        missingSources.length === sources.length
          ? 'which is nowhere in the repository, so nothing is measured'
          : 'which is nowhere in the repository, so it is never measured'
      }.`,
      ...(configFiles.length === 1 ? { path: configFiles[0] } : {}),
    }));

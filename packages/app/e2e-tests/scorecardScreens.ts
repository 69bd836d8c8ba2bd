import { decideOnServices } from './governance';
import { Screen } from './screens';

/** What is opened on the scorecard, and what people have decided there. */
export const scorecardScreens: Screen[] = [
  {
    name: 'scorecard-opened-row',
    path: '/coverage?by=system&sort=name',
    open: page =>
      page
        .getByRole('button', { name: /^Show what is in/ })
        .first()
        .click(),
    shows: page => page.getByRole('link', { name: /^Coverage of / }).first(),
  },
  {
    name: 'scorecard-filters',
    path: '/coverage',
    open: page =>
      page.getByRole('button', { name: 'Filters', exact: true }).click(),
    shows: page => page.getByRole('button', { name: /Type$/ }),
  },
  {
    name: 'scorecard-steps',
    path: '/coverage?view=annotate',
    open: page =>
      page
        .getByRole('button', { name: /^What to do/ })
        .first()
        .click(),
    shows: page => page.getByText('backstage-coverage.dev/enabled').first(),
  },
  {
    name: 'scorecard-policy-target',
    path: '/coverage?view=policies',
    prepare: decideOnServices,
    shows: page => page.getByRole('row', { name: /services-tested/ }),
  },
  {
    name: 'scorecard-campaign',
    path: '/coverage?view=campaigns',
    open: page =>
      page.getByRole('link', { name: 'Services well tested' }).click(),
    shows: page => page.getByRole('table', { name: 'By team' }),
  },
  {
    name: 'scorecard-exemption',
    path: '/coverage?view=exemptions',
    shows: page =>
      page.getByRole('row', { name: /Sold with its team/ }).first(),
  },
];

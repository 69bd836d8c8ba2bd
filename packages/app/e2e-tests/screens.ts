import { Locator, Page } from '@playwright/test';
import { batchServerPage, coverageTab } from './batchServer';
import { brokenFloor } from './brokenFloor';
import { notes, notesFile } from './notes';
import { sendReport } from './portalApi';
import { withoutGaps, withoutTarget } from './reportedEntities';

/** A state of the plugin's screens that can be looked at. */
export interface Screen {
  name: string;
  path: string;
  /** Brings what it shows, if the demo does not have it. */
  prepare?: () => Promise<unknown>;
  /** What has to be clicked until it is there. */
  open?: (page: Page) => Promise<void>;
  /** What is on it once it is complete. */
  shows: (page: Page) => Locator;
}

const text = (words: string | RegExp) => (page: Page) =>
  page.getByText(words).first();
const button = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true });

/** The views of an entity with coverage. */
export const tabScreens: Screen[] = [
  { name: 'overview', path: coverageTab, shows: text('Test next') },
  {
    name: 'trend-table',
    path: `${coverageTab}?trend=table`,
    shows: text('Test next'),
  },
  {
    name: 'gaps',
    path: `${coverageTab}?view=gaps`,
    shows: button('Export as CSV'),
  },
  {
    name: 'gaps-grouped',
    path: `${coverageTab}?view=gaps&group=area&state=all`,
    shows: button('Export as CSV'),
  },
  {
    name: 'gaps-all-hidden',
    path: `${coverageTab}?view=gaps&gapSearch=no-such-file`,
    shows: button('Clear the filters'),
  },
  {
    name: 'files',
    path: `${coverageTab}?view=files`,
    shows: text(/^Showing \d+ of/),
  },
  {
    name: 'files-tree',
    path: `${coverageTab}?view=files&show=tree`,
    shows: page => page.getByRole('treegrid'),
  },
  {
    name: 'files-treemap',
    path: `${coverageTab}?view=files&show=treemap`,
    shows: text(/Each box is as large as/),
  },
  {
    name: 'lines',
    path: `${coverageTab}?view=files&file=core/result_handlers/label_studio.py`,
    shows: text(/^Lines without text/),
  },
  { name: 'plan', path: `${coverageTab}?view=plan`, shows: text('What if') },
  {
    name: 'history',
    path: `${coverageTab}?view=history`,
    shows: text('Commits with coverage'),
  },
  {
    name: 'comparison',
    path: `${coverageTab}?view=history&base=163b5c2&head=67d7fff`,
    shows: text('Files that changed'),
  },
  {
    name: 'report',
    path: `${coverageTab}?view=report`,
    // The last section; the long ones before it follow the first screen.
    shows: page => page.getByRole('heading', { name: 'Conclusion' }),
  },
];

/** What there is besides that tab. */
export const otherScreens: Screen[] = [
  {
    name: 'annotation-missing',
    path: '/catalog/default/component/batch-client/coverage',
    shows: text('Coverage is not switched on for this entity'),
  },
  {
    name: 'nothing-uploaded',
    path: '/catalog/default/component/sim-map-tiles/coverage',
    shows: text('No report yet'),
  },
  {
    name: 'upload-refused',
    path: '/catalog/default/component/portal-backend/coverage',
    prepare: () =>
      sendReport('component:default/portal-backend', 'no report of any kind'),
    shows: text('The last upload was refused'),
  },
  {
    name: 'roll-up',
    path: '/catalog/default/system/batch-inference/coverage',
    shows: text('Worst gaps'),
  },
  {
    name: 'roll-up-group',
    path: '/catalog/default/group/sim-commerce/coverage',
    shows: text('Worst gaps'),
  },
  {
    name: 'roll-up-domain',
    path: '/catalog/default/domain/sim-money/coverage',
    shows: text('Worst gaps'),
  },
  {
    name: 'scorecard',
    path: '/coverage',
    // The last of its parts that is there.
    shows: page =>
      page.getByRole('img', { name: 'Line coverage of all entities' }),
  },
  {
    name: 'scorecard-tree',
    path: '/coverage?by=group',
    shows: page =>
      page.getByRole('table', { name: 'Coverage by group of the group tree' }),
  },
  {
    name: 'scorecard-heat-map',
    path: '/coverage?by=system&show=heat',
    shows: page => page.getByRole('table', { name: 'Heat map' }),
  },
  {
    name: 'scorecard-bubbles',
    path: '/coverage?show=bubbles',
    shows: page => page.getByRole('img', { name: 'Coverage and gap index' }),
  },
  {
    name: 'scorecard-gaps',
    path: '/coverage?view=gaps',
    shows: page => page.getByRole('table', { name: 'Worst gaps' }),
  },
  {
    name: 'scorecard-annotate',
    path: '/coverage?view=annotate',
    shows: page => page.getByText(/entit(y does|ies do) not report/),
  },
  {
    name: 'scorecard-policies',
    path: '/coverage?view=policies',
    shows: page => page.getByRole('table', { name: 'Priority rules' }),
  },
  {
    name: 'scorecard-campaigns',
    path: '/coverage?view=campaigns',
    shows: button('New campaign'),
  },
  {
    name: 'scorecard-exemptions',
    path: '/coverage?view=exemptions',
    shows: page => page.getByRole('table', { name: 'Exemptions' }),
  },
];

/** The tab of entities that report while the tests run. */
export const reportedScreens: Screen[] = [
  {
    name: 'lines-with-text',
    path: `${notes.tab}?view=files&file=${notesFile}`,
    prepare: notes.upload,
    shows: page => page.getByText('export function inOrder'),
  },
  {
    name: 'no-target',
    path: withoutTarget.tab,
    prepare: withoutTarget.upload,
    shows: text('No target of its own yet'),
  },
  {
    name: 'no-gaps',
    path: withoutGaps.tab,
    prepare: withoutGaps.upload,
    shows: text('No gaps left'),
  },
  {
    name: 'no-gaps-list',
    path: `${withoutGaps.tab}?view=gaps`,
    shows: text('Every file has reached its target.'),
  },
  {
    name: 'no-gaps-plan',
    path: `${withoutGaps.tab}?view=plan`,
    shows: text('What if'),
  },
];

const dialog = (page: Page) => page.getByRole('dialog');

function gapDialog(name: string, action: string): Screen {
  return {
    name: `dialog-${name}`,
    path: `${coverageTab}?view=gaps&gap=core/batch_app/worker.py`,
    open: page => dialog(page).getByRole('button', { name: action }).click(),
    shows: button('Save'),
  };
}

/** What opens over a view. */
export const dialogScreens: Screen[] = [
  {
    name: 'dialog-gap',
    path: `${coverageTab}?view=gaps&gap=core/batch_app/worker.py`,
    shows: page => dialog(page).getByText('Why this priority'),
  },
  gapDialog('target', 'Set the target of'),
  gapDialog('override', 'Override the priority'),
  gapDialog('blocked', 'Mark as blocked'),
  gapDialog('exempt', 'Exempt…'),
  {
    name: 'dialog-plan-file',
    path: `${coverageTab}?view=plan`,
    open: page =>
      page.getByRole('button', { name: 'Show the change' }).first().click(),
    shows: page => dialog(page).getByText('.coverage-plan.yaml').first(),
  },
  {
    name: 'dialog-plan-target',
    path: `${coverageTab}?view=plan&target=40`,
    open: page => button('Make it the target')(page).click(),
    shows: button('Save'),
  },
  {
    name: 'dialog-floor',
    path: brokenFloor.tab,
    open: page => button('Reset the floor…')(page).click(),
    shows: button('Save'),
  },
  {
    name: 'dialog-keys',
    path: coverageTab,
    open: page => button('Keys')(page).click(),
    shows: page => dialog(page).getByText('Next uncovered block of a file'),
  },
  {
    name: 'dialog-policy-target',
    path: '/coverage?view=policies',
    open: page => button('Add a target')(page).click(),
    shows: page => dialog(page).getByText(/entit(y|ies) that count/),
  },
  {
    name: 'dialog-campaign',
    path: '/coverage?view=campaigns',
    open: page => button('New campaign')(page).click(),
    shows: page => dialog(page).getByText(/entit(y|ies) that count/),
  },
  {
    name: 'dialog-entity-exemption',
    path: '/coverage?view=exemptions',
    open: page => button('Request an exemption')(page).click(),
    shows: page => dialog(page).getByText(/At most 180 days/),
  },
];

/** The plugin's cards on pages of the catalog. */
export const cardScreens: Screen[] = [
  { name: 'card', path: batchServerPage, shows: text('Open coverage') },
  {
    name: 'card-roll-up',
    path: '/catalog/default/system/batch-inference',
    shows: text('Open coverage'),
  },
  {
    name: 'card-roll-up-group',
    path: '/catalog/default/group/sim-commerce',
    shows: text('Open coverage'),
  },
  {
    name: 'card-roll-up-domain',
    path: '/catalog/default/domain/sim-money',
    shows: text('Open coverage'),
  },
];

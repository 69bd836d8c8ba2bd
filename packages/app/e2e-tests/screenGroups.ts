import { scorecardScreens } from './scorecardScreens';
import {
  cardScreens,
  dialogScreens,
  otherScreens,
  reportedScreens,
  Screen,
  tabScreens,
} from './screens';

/** All screens, with the part of the page that the plugin draws. */
export const screenGroups: {
  name: string;
  screens: Screen[];
  scope: string;
}[] = [
  { name: 'the tab', screens: tabScreens, scope: 'main' },
  { name: 'new reports', screens: reportedScreens, scope: 'main' },
  { name: 'other pages', screens: otherScreens, scope: 'main' },
  { name: 'the scorecard in use', screens: scorecardScreens, scope: 'main' },
  { name: 'dialogs', screens: dialogScreens, scope: '[role=dialog]' },
  {
    name: 'cards',
    screens: cardScreens,
    scope: 'article:has(a[href$="/coverage"])',
  },
];

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { campaigns } from './messages/campaigns';
import { card } from './messages/card';
import { change } from './messages/change';
import { compare } from './messages/compare';
import { exemptions } from './messages/exemptions';
import { files } from './messages/files';
import { diagnosis } from './messages/diagnosis';
import { findings } from './messages/findings';
import { format } from './messages/format';
import { goal } from './messages/goal';
import { gaps } from './messages/gaps';
import { governance } from './messages/governance';
import { history } from './messages/history';
import { catalogColumn, myCoverage, searchResult } from './messages/inPortal';
import { level } from './messages/level';
import { lines } from './messages/lines';
import { measure } from './messages/measure';
import { onboarding } from './messages/onboarding';
import { overview } from './messages/overview';
import { page } from './messages/page';
import { panel } from './messages/panel';
import { plan } from './messages/plan';
import { policies } from './messages/policies';
import { priority } from './messages/priority';
import { rejected } from './messages/rejected';
import { report } from './messages/report';
import { rollUp } from './messages/rollUp';
import { scorecard } from './messages/scorecard';
import { savedViews, scorecardFilter } from './messages/scorecardFilter';
import { scorecardAnnotate, scorecardGaps } from './messages/scorecardGaps';
import { scorecardHeader } from './messages/scorecardHeader';
import { scorecardTable } from './messages/scorecardTable';
import { settings } from './messages/settings';
import { shortcuts } from './messages/shortcuts';
import { tab } from './messages/tab';
import { testNext } from './messages/testNext';
import { trend } from './messages/trend';

/**
 * Every text of the plugin. Replace or translate them with
 * `createTranslationMessages` or `createTranslationResource`.
 *
 * @public
 */
export const coverageTranslationRef = createTranslationRef({
  id: 'plugin.coverage',
  messages: {
    page,
    format,
    measure,
    change,
    tab,
    overview,
    rejected,
    findings,
    files,
    lines,
    history,
    compare,
    report,
    card,
    catalogColumn,
    myCoverage,
    searchResult,
    rollUp,
    scorecard,
    scorecardFilter,
    scorecardAnnotate,
    scorecardGaps,
    scorecardHeader,
    scorecardTable,
    savedViews,
    governance,
    policies,
    campaigns,
    exemptions,
    settings,
    shortcuts,
    gaps,
    onboarding,
    panel,
    plan,
    priority,
    diagnosis,
    goal,
    level,
    testNext,
    trend,
  },
});

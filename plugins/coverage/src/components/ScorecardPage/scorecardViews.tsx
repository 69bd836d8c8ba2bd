import { ComponentType, LazyExoticComponent, lazy } from 'react';
import type { Translate } from '../../hooks/useT';

/** A view of the scorecard page: a tab, and what it shows. */
export interface ScorecardView {
  /** In the URL: `?view=gaps`. */
  id: string;
  /** Key of its name in the texts of the plugin. */
  label: Parameters<Translate>[0];
  Content: LazyExoticComponent<ComponentType>;
}

/** In the order of the tabs; the first one is shown unless the URL names another. */
export const SCORECARD_VIEWS: readonly ScorecardView[] = [
  {
    id: 'overview',
    label: 'scorecard.views.overview',
    Content: lazy(() =>
      import('../ScorecardOverview').then(m => ({
        default: m.ScorecardOverview,
      })),
    ),
  },
  {
    id: 'gaps',
    label: 'scorecard.views.gaps',
    Content: lazy(() =>
      import('../ScorecardGaps').then(m => ({ default: m.ScorecardGaps })),
    ),
  },
  {
    id: 'annotate',
    label: 'scorecard.views.annotate',
    Content: lazy(() =>
      import('../ScorecardAnnotate').then(m => ({
        default: m.ScorecardAnnotate,
      })),
    ),
  },
  {
    id: 'policies',
    label: 'scorecard.views.policies',
    Content: lazy(() =>
      import('../PoliciesView').then(m => ({ default: m.PoliciesView })),
    ),
  },
  {
    id: 'campaigns',
    label: 'scorecard.views.campaigns',
    Content: lazy(() =>
      import('../CampaignsView').then(m => ({ default: m.CampaignsView })),
    ),
  },
  {
    id: 'exemptions',
    label: 'scorecard.views.exemptions',
    Content: lazy(() =>
      import('../ExemptionsView').then(m => ({ default: m.ExemptionsView })),
    ),
  },
];

/** What the URL names, else the first. */
export function scorecardViewOf(id: string): ScorecardView {
  return SCORECARD_VIEWS.find(view => view.id === id) ?? SCORECARD_VIEWS[0];
}

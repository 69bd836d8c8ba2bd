import { ComponentType, LazyExoticComponent, lazy } from 'react';

/** A view of the scorecard page: a tab, and what it shows. */
export interface ScorecardView {
  /** In the URL: `?view=gaps`. */
  id: string;
  /** Key of its name in the texts of the plugin. */
  label: string;
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
];

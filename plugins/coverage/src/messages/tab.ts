export const tab = {
  label: 'Parts of the coverage report',
  overview: 'Overview',
  gaps: 'Gaps',
  files: 'Files',
  plan: 'Plan',
  history: 'History',
  report: 'Report',
} as const;

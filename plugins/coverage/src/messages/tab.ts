export const tab = {
  label: 'Parts of the coverage report',
  overview: 'Overview',
  gaps: 'Gaps',
  files: 'Files',
  history: 'History',
  report: 'Report',
} as const;

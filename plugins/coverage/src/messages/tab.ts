export const tab = {
  label: 'Parts of the coverage report',
  overview: 'Overview',
  files: 'Files',
  history: 'History',
} as const;

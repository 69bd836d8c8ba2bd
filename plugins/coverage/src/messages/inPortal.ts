export const myCoverage = {
  title: 'My coverage',
  noGroups: 'You are in no group, so nothing is yours.',
  nothing: 'Your groups own nothing that reports coverage.',
  label: 'Components of my groups, worst first',
  shown_one: '{{shown}} of {{count}} component',
  shown_other: '{{shown}} of {{count}} components',
  all: 'All in the scorecard',
} as const;

export const searchResult = {
  of: 'in {{name}}',
  lines: '{{percent}} of the lines',
  notMeasured: 'not measured',
} as const;

export const catalogColumn = {
  open: 'Coverage of {{name}}',
  notMeasured: 'not measured',
  unknown: 'Coverage could not be read',
} as const;

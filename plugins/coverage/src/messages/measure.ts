export const measure = {
  linesOf: '{{covered, number}} of {{total, number}} lines',
  branchesOf: '{{covered, number}} of {{total, number}} branches',
  functionsOf: '{{covered, number}} of {{total, number}} functions',
  ofTotal: '{{covered, number}} of {{total, number}}',
  notMeasured: 'not measured',
  partial_one: '{{count, number}} of them only partly',
  partial_other: '{{count, number}} of them only partly',
} as const;

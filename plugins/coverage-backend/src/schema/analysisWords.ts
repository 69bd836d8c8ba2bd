// Words of the analysis that the schemas and the parameters share.

export const GAP_STATES = [
  'open',
  'quick-win',
  'blocked',
  'exempt',
  'not-measured',
];
export const MEASURES = ['lines', 'branches', 'functions', 'files'];

export const panel = {
  retry: 'Try again',
  loading: 'Loading',
  showAll_one: 'Show all',
  showAll_other: 'Show all {{count, number}}',
  showFewer: 'Show fewer',
} as const;

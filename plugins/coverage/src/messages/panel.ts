export const panel = {
  retry: 'Try again',
  loading: 'Loading',
  failed: 'This could not be read',
  unreachable:
    'The portal did not answer. Check that you are connected to it, then try again.',
  forbidden: 'You may not see this',
  forbiddenText:
    'Your account lacks the permission. Ask the owner of the entity, or whoever runs the portal.',
  stale: 'This was read earlier',
  staleText: 'Reading it anew failed: {{reason}}',
  marks: {
    old: 'Old numbers',
    oldCommit: 'Old commit',
    partial: 'Partial numbers',
    otherBranch: 'Not the default branch',
  },
  showAll_one: 'Show all',
  showAll_other: 'Show all {{count, number}}',
  showFewer: 'Show fewer',
} as const;

export const card = {
  title: 'Coverage',
  open: 'Open coverage',
  noTarget: 'no target yet',
  target: 'Target {{percent}}',
  targetBy: 'Target {{percent}} by {{day}}',
  next: 'Test next:',
  noUrgent: 'No critical or high gap is open',
  noGaps: 'No gaps left',
} as const;

export const findings = {
  title: 'Findings',
  none: 'Nothing looks wrong in this upload.',
  info: 'Note',
  warning: 'Warning',
  error: 'Error',
} as const;

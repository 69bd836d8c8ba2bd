export const page = {
  title: 'Coverage',
  subtitle: 'How well is everything tested?',
} as const;

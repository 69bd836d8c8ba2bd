export const diagnosis = {
  title: 'Why it is so low',
  titleNotMeasured: 'Why it is not measured',
  evidence: 'What shows it',
  remedy: 'What to do',
} as const;

/** How well an entity as a whole is tested. */
export const level = {
  title: 'Level',
  gold: 'Gold',
  silver: 'Silver',
  bronze: 'Bronze',
  none: 'No level',
  noData: 'No data',
  next: 'For {{level}}: {{met, number}} of {{total, number}} met',
  highest: 'Nothing is left to reach.',
  met: 'Met',
  missing: 'Missing',
  mix: 'Levels',
  mixOf: { components: 'Components', entities: 'Entities' },
  mixSummary: {
    components:
      'Bronze or better: {{levelled, number}} of {{total, number}} components.',
    entities:
      'Bronze or better: {{levelled, number}} of {{total, number}} entities.',
  },
} as const;

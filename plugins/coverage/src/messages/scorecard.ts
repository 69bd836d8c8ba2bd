/** The scorecard page: its views, what they are filtered and grouped by. */
export const scorecard = {
  views: {
    label: 'Parts of the scorecard',
    overview: 'Overview',
    gaps: 'Worst gaps',
    annotate: 'Not reporting',
    policies: 'Policies',
    campaigns: 'Campaigns',
    exemptions: 'Exemptions',
  },
  dimension: {
    owner: 'Owner',
    group: 'Group',
    system: 'System',
    domain: 'Domain',
    type: 'Type',
    lifecycle: 'Lifecycle',
    tier: 'Tier',
    tag: 'Tag',
    language: 'Language',
  },
  /** What has no value in a dimension. */
  without: {
    owner: 'No owner',
    group: 'No group',
    system: 'No system',
    domain: 'No domain',
    type: 'No type',
    lifecycle: 'No lifecycle',
    tier: 'No tier',
    tag: 'No tag',
    language: 'Language unknown',
  },
  simulated: 'Simulated',
  simulatedHint: 'Made by the generator of the demo, not measured.',
  includesSimulated: 'Includes simulated',
  includesSimulatedHint:
    'Has entities whose numbers the generator of the demo made.',
  simulatedPart: 'Some of these numbers are simulated',
  simulatedPartText:
    'The generator of the demo made them. Where a row has them, it says so.',
  hidden_one: '{{count, number}} entity is hidden from you',
  hidden_other: '{{count, number}} entities are hidden from you',
  hiddenText: 'The catalog shows them to others only; no number here has them.',
  filteredOut: 'Nothing matches these filters',
  filteredOutText: 'Take a filter away to see more.',
  nothing: 'The catalog has no component yet',
  nothingText:
    'Components appear here once the catalog has them, and their coverage once they report.',
} as const;

/** The organisation in numbers, above the scorecard's table. */
export const scorecardHeader = {
  totals: 'Organisation totals',
  weighted: 'Line coverage',
  weightedHint: 'weighted by lines',
  changeSince: 'in {{days, number}} days',
  target:
    'Targets of {{withTarget, number}} of {{reporting, number}} ask for {{percent}}, weighted by lines',
  median: 'Median',
  medianHint: 'line coverage of the entities',
  reporting: 'Reporting',
  reportingOf: '{{reporting, number}} of {{entities, number}}',
  reportingHint: 'entities that count',
  stale_one: '{{count, number}} with an old report',
  stale_other: '{{count, number}} with old reports',
  exempt_one: '{{count, number}} exempt, not counted',
  exempt_other: '{{count, number}} exempt, not counted',
  deprecated_one: '{{count, number}} deprecated, not counted',
  deprecated_other: '{{count, number}} deprecated, not counted',
  tracks: 'On track',
  tracksOf: '{{onTrack, number}} of {{known, number}}',
  tracksHint: 'with a target, a date and a forecast',
  tracksNone: 'none has a target, a date and a forecast',
  trackCount: '{{count, number}}',
  funnel: {
    title: 'Adoption',
    summary:
      'Uploading: {{uploading, number}} of {{entities, number}} entities; with a target, be it the default one: {{withTarget, number}} of those.',
    step: 'Step',
    entities: 'In the catalog',
    annotated: 'Annotated',
    uploading: 'Uploading',
    withTarget: 'With a target (the default counts)',
    missing: 'See who does not report',
  },
  nothingReports: 'Nothing reports its coverage yet',
  nothingReportsText_one:
    'The catalog has {{count, number}} entity. Switch coverage on where it should be measured, and send the first report: the list of those that do not report has the annotation and the command of each.',
  nothingReportsText_other:
    'The catalog has {{count, number}} entities. Switch coverage on where it should be measured, and send the first report: the list of those that do not report has the annotation and the command of each.',
  trend: {
    title: 'Trend',
    range: 'Time',
    days: '{{days, number}} days',
    chart: 'Line coverage of all entities',
    none: 'Nothing was measured in this time.',
    one: 'Line coverage was {{percent}} on {{day}}.',
    summary: 'From {{from}} on {{first}} to {{to}} on {{last}}.',
    joined:
      'At first {{before, number}} of these entities reported, now {{after, number}} do.',
    target:
      'The targets of {{withTarget, number}} of {{reporting, number}} entities that report ask for {{percent}}.',
    today:
      'The history is that of the entities of today: who moves takes theirs along.',
    legend: 'line coverage',
    legendTarget: 'targets, weighted by lines',
    day: 'Day',
    coverage: 'Coverage',
    covered: 'Lines covered',
    reporting: 'Reporting',
  },
} as const;

export const history = {
  chart: 'Line coverage over time',
  unit: 'Unit',
  percent: 'Per cent',
  lines: 'Lines',
  asTable: 'Show as table',
  pick: 'Upload shown in detail',
  point:
    '{{date}}, commit {{commit}}: {{percent}}, {{covered, number}} of {{total, number}} lines, {{detail}}',
  linesInTotal: 'lines in total',
  linesCovered: 'lines covered',
  summaryOne: 'One upload so far: {{percent}} on {{date}}.',
  summary:
    '{{uploads, number}} uploads from {{first}} to {{last}}: {{from}} at first, {{to}} now, lowest {{min}}, highest {{max}}.',
  jumps_one:
    'The number of lines jumped once: the percentages before and after do not compare directly.',
  jumps_other:
    'The number of lines jumped {{count, number}} times: the percentages before and after do not compare directly.',
  jump: '{{date}}: {{before, number}} → {{after, number}} lines',
  withLines: 'with line detail',
  totalsOnly: 'totals only',
  legendJump: 'number of lines jumped',
  date: 'Date',
  commit: 'Commit',
  coverage: 'Coverage',
  change: 'Change',
  coveredOfTotal: 'Lines covered',
  flags: 'Flags',
  detail: 'Detail',
  none: 'No upload yet.',
  branch: 'Branch {{branch}}',
} as const;

export const lines = {
  back: 'All files',
  backToGap: 'Back to the gap',
  backToCompare: 'Back to the comparison',
  covered: 'covered',
  partial: 'partial',
  missed: 'missed',
  branches: '{{covered, number}} of {{total, number}} branches',
  branchesMissing_one:
    '{{covered, number}} of {{total, number}}: {{ways}} is missing',
  branchesMissing_other:
    '{{covered, number}} of {{total, number}}: {{ways}} are missing',
  wayTo: 'the way to line {{line, number}}',
  wayOut: 'the way out of the function',
  wayFirst: 'the first',
  waySecond: 'the second',
  wayNumber: 'number {{position, number}}',
  gap: 'lines {{from, number}}–{{to, number}}: no code',
  gapOne: 'line {{from, number}}: no code',
  line: 'Line',
  source: 'Source',
  state: 'State',
  detail: 'Branches',
  hits: 'Hits',
  hitCount: '{{hits, number}}×',
  hitCountShort: '{{short}}×',
  hitCountTitle_one: 'executed {{count, number}} time',
  hitCountTitle_other: 'executed {{count, number}} times',
  table: 'Lines of {{path}}',
  next: 'Next uncovered block',
  previous: 'Previous uncovered block',
  keys: 'j: next uncovered block, k: previous',
  block:
    'Block {{index, number}} of {{blocks, number}}: lines {{from, number}}–{{to, number}}',
  blocks_one: '{{count, number}} uncovered block',
  blocks_other: '{{count, number}} uncovered blocks',
  allCovered: 'Every line is covered.',
  noCode: 'This file has no line to cover.',
  totalsOnly: 'Totals only: this report has no line detail.',
  totalsOnlyHint:
    'Upload a report that lists lines, such as LCOV, Cobertura or coverage.py JSON, to see them here.',
  thinned:
    'Line detail of this snapshot was thinned on {{day}}, numbers remain.',
  thinnedHint:
    'Old snapshots keep the numbers of each file; the lines are shown of newer ones.',
  reading: 'Reading the source…',
  sourceFailed: 'The source could not be asked for: {{message}}',
  shorterSource:
    'The source has {{lines, number}} lines, but the report goes up to line {{last, number}}: they may not belong together.',
  noSource: {
    noSourceLocation:
      'Lines without text: the catalog does not say where the source of this entity is.',
    outsideRepository:
      'Lines without text: the path in the report is not surely one in the repository.',
    unsupportedLocation:
      'Lines without text: the source is on a host whose files cannot be read at a commit.',
    notAllowed:
      'Lines without text: the portal is not configured to read from the host of the source.',
    notFound:
      'Lines without text: the repository has no such file at this commit.',
    tooLarge: 'Lines without text: the file is larger than 1 MB.',
    notText: 'Lines without text: the file is not UTF-8 text.',
    unreachable:
      'Lines without text: the host of the source did not give the file.',
  },
  atCommit: 'at {{commit}}',
  ribbon: 'Where the file is covered, from its first line to its last',
} as const;

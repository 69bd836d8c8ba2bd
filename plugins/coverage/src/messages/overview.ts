export const overview = {
  lines: 'Line coverage',
  branches: 'Branches',
  functions: 'Functions',
  files_one: '{{count, number}} file, {{withLines, number}} with code to cover',
  files_other:
    '{{count, number}} files, {{withLines, number}} with code to cover',
  gaps: 'Open gaps',
  quickWins_one: '{{count, number}} quick win, {{effort}}',
  quickWins_other: '{{count, number}} quick wins, {{effort}}',
  blocked: '{{value, number}} blocked',
  exempt: '{{value, number}} exempt',
  notMeasuredGaps: '{{value, number}} not measured',
  nextExpiry: 'the next until {{day}}',
  noGaps: 'none',
  verdict: {
    good: 'Good',
    'at-risk': 'Needs attention',
    'needs-tests': 'Needs tests',
    'not-measured': 'Not measured',
  },
  stale: 'These numbers are old',
  staleText:
    'The last upload is of {{date}}. Check whether CI still uploads coverage.',
  partial_one:
    '{{count, number}} of {{total, number}} source files is in no report',
  partial_other:
    '{{count, number}} of {{total, number}} source files are in no report',
  partialText: 'Their lines are not part of the numbers.',
  partialLink: 'Show them',
  flagsMissing_one: 'The flag {{flags}} is missing',
  flagsMissing_other: 'The flags {{flags}} are missing',
  flagsMissingText:
    'The upload before had what it covers; this one may show less than the tests do.',
  otherBranch: 'This is the coverage of the branch {{branch}}',
  otherBranchText:
    'Nothing was uploaded for a default branch, so the newest upload stands in.',
  latest: 'Where the numbers come from',
  commit: 'Commit',
  branch: 'Branch',
  unknownBranch: 'not given',
  committed: 'Committed',
  uploaded: 'Uploaded',
  flags: 'Flags',
  carried: 'carried forward from {{commit}}',
  build: 'Build',
  openBuild: 'Open the build of {{flag}}',
  pullRequest: 'Pull request',
  formats: 'Report formats',
  counts: 'What counts',
  unknown: 'What is not known',
  totalsOnly:
    'Totals only: this report has no line detail, so files cannot be opened line by line.',
} as const;

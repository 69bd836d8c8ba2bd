export const files = {
  title: 'Files',
  search: 'Search files',
  searchHint: 'Part of a path',
  show: 'Show as',
  list: 'List',
  tree: 'Tree',
  treemap: 'Treemap',
  path: 'File',
  priority: 'Priority',
  lines: 'Lines covered',
  uncovered: 'Uncovered',
  coverage: 'Coverage',
  branches: 'Branches',
  shown: 'Showing {{shown, number}} of {{total, number}} files',
  none: 'No file matches “{{search}}”.',
  empty: 'This upload holds no file.',
  clear: 'Clear the search',
  all: 'All files',
  rest_one: '{{count, number}} smaller',
  rest_other: '{{count, number}} smaller',
  listKeys: 'Arrow keys move from row to row, Enter opens the file.',
  treeKeys:
    'Arrow keys move, open and close; Home and End go to the ends; letters go to names; Enter opens.',
  folders: 'Folder shown',
  filesIn_one: '{{count, number}} file',
  filesIn_other: '{{count, number}} files',
  mapTitle: 'Files by size',
  mapSummary:
    '{{files}}, {{percent}} of {{lines, number}} lines covered. Each box is as large as its lines of code and filled as far as they are covered.',
  mapWorst:
    'Most is missing in {{name}}: {{uncovered, number}} uncovered lines.',
  mapCell:
    '{{path}}: {{percent}} of {{lines, number}} lines, {{uncovered, number}} uncovered',
  mapKeys:
    'Arrow keys move from box to box, Enter opens, Backspace goes to the folder above. The list has the same figures.',
  mapEmpty: 'No file here has a line to cover.',
} as const;

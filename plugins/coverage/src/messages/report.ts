export const report = {
  title: 'Report',
  contents: 'Contents',
  copy: 'Copy Markdown',
  copied: 'Copied',
  copyFailed: 'The browser did not allow to copy; download the file instead.',
  markdown: 'Download .md',
  json: 'Download .json',
  jsonFailed: 'The JSON could not be read: {{reason}}',
  print: 'Print',
  table: 'Table in {{title}}',
} as const;

export const shortcuts = {
  title: 'Keys',
  single: 'Single keys do something',
  others: 'Always',
  keys: {
    list: 'Show this list',
    search: 'Go to the search field',
    next: 'Next uncovered block of a file',
    previous: 'Previous uncovered block',
    rows: 'From row to row',
    folders: 'Open and close folders, or go from box to box',
    open: 'Open what is in focus',
    steps: 'Move a step of the plan',
    close: 'Close what is open',
  },
} as const;

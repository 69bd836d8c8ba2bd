export const change = {
  up: 'up {{points}} points',
  down: 'down {{points}} points',
  none: 'no change',
  since: 'since {{commit}}',
  denominator:
    'Lines in total went from {{before, number}} to {{after, number}}, so the percentages do not compare directly.',
} as const;

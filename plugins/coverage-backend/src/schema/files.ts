import {
  count,
  date,
  list,
  object,
  orNull,
  page,
  ref,
  text,
  textOrNull,
} from './jsonSchema';

/** Source files with their lines and texts. */
export const fileSchemas = {
  FileSummary: object({
    path: text,
    totals: ref('CoverageTotals'),
    hasLines: { type: 'boolean' },
  }),
  FilePage: page('FileSummary'),
  FileLines: object(
    {
      path: text,
      commit: text,
      totals: ref('CoverageTotals'),
      lines: orNull(list(ref('LineCoverage'))),
      thinnedOn: date,
    },
    ['thinnedOn'],
  ),
  FileSource: object({
    path: text,
    commit: text,
    text: textOrNull,
    reason: orNull({
      enum: [
        'no-source-location',
        'outside-repository',
        'unsupported-location',
        'not-allowed',
        'not-found',
        'too-large',
        'not-text',
        'unreachable',
      ],
    }),
  }),
  LineCoverage: object(
    {
      line: { type: 'integer', minimum: 1 },
      state: { enum: ['missed', 'partial', 'covered'] },
      hits: orNull(count),
      branches: ref('LineBranches'),
    },
    ['branches'],
  ),
  LineBranches: object(
    { total: count, covered: count, missing: list(ref('MissingOutcome')) },
    ['missing'],
  ),
  MissingOutcome: object(
    {
      position: { type: 'integer', minimum: 1 },
      toLine: orNull({ type: 'integer', minimum: 1 }),
    },
    ['position', 'toLine'],
  ),
};

import {
  NO_VALUE,
  ScorecardGroupSort,
} from '@backstage-coverage/plugin-coverage-common';
import { RollUpNumber } from '../database/entities/rollUpNumbers';

/** How a query says the things that groups are sorted by, in SQL. */
export interface SortTerms {
  value: string;
  title: string;
  stale: string;
  number(name: RollUpNumber): string;
}

type SortOf = (terms: SortTerms) => string;

const percent = (covered: string, total: string) =>
  `100.0 * ${covered} / nullif(${total}, 0)`;

const byNumber =
  (name: RollUpNumber): SortOf =>
  ({ number }) =>
    number(name);
const byMean =
  (name: 'risk' | 'target'): SortOf =>
  ({ number }) =>
    `1.0 * ${number(name)} / nullif(${number(`${name}_total`)}, 0)`;

const SORTS: Record<ScorecardGroupSort, [SortOf, 'asc' | 'desc']> = {
  name: [
    // Who has no value has no name either, and comes last.
    ({ title, value }) =>
      `nullif(lower(coalesce(${title}, ${value})), '${NO_VALUE}')`,
    'asc',
  ],
  entities: [byNumber('entities'), 'desc'],
  coverage: [
    ({ number }) => percent(number('lines_covered'), number('lines_total')),
    'asc',
  ],
  change: [
    ({ number }) =>
      `${percent(number('now_covered'), number('now_total'))} - ${percent(
        number('before_covered'),
        number('before_total'),
      )}`,
    'asc',
  ],
  target: [byMean('target'), 'desc'],
  'on-track': [
    ({ number }) =>
      percent(
        `(${number('on-track')} + ${number('reached')})`,
        // Whose way to the target is not known is on none.
        `(${number('entities')} - ${number('no_track')})`,
      ),
    'asc',
  ],
  critical: [byNumber('critical'), 'desc'],
  high: [byNumber('high'), 'desc'],
  'gap-index': [byMean('risk'), 'desc'],
  uncovered: [
    ({ number }) =>
      `case when ${number('reporting')} > 0 then ${number(
        'lines_total',
      )} - ${number('lines_covered')} end`,
    'desc',
  ],
  stale: [({ stale }) => stale, 'desc'],
};

/** What to order a query by, whose last key is the value. */
export function orderOf(
  { sort = 'uncovered', order }: GroupOrder,
  terms: SortTerms,
): { key: string; direction: 'asc' | 'desc' } {
  const [termOf, usual] = SORTS[sort];
  return {
    key: termOf(terms),
    direction: (order ?? usual) === 'asc' ? 'asc' : 'desc',
  };
}

export interface GroupOrder {
  sort?: ScorecardGroupSort;
  order?: 'asc' | 'desc';
}

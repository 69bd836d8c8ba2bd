import { useUrlState } from '../../hooks/useUrlState';

/** Stands for uploads that name no branch; no branch can be called so. */
export const NO_BRANCH = '-';

export const RANGES = ['30', '90', '365', 'all'] as const;
export type Range = (typeof RANGES)[number];

const DEFAULTS = {
  branch: '',
  flag: '',
  unit: 'percent',
  range: 'all',
  /** Commits to compare, with a comma between. */
  picked: '',
};

/** What of the history is shown, in the URL. */
export function useHistoryUrl() {
  return useUrlState(DEFAULTS);
}

/** A range that does not exist is read as all. */
export function rangeOf(text: string): Range {
  return RANGES.find(range => range === text) ?? 'all';
}

import { Analysis } from '@backstage-coverage/plugin-coverage-common';

/** Line coverage to begin with. */
export interface ProposedTarget {
  /** Whole per cent. */
  value: number;
  by: string | null;
  /** Why it is this one, for people. */
  reason: string;
}

/**
 * The target that holds anyway, unless it is below what is reached or above what the
 * files allow.
 */
export function proposedTarget({
  targets,
  totals,
  proposals,
}: Analysis): ProposedTarget | null {
  const main = targets.find(
    ({ target }) => target.measure === 'lines' && target.kind === 'committed',
  )?.target;
  if (!main) {
    return null;
  }
  const { value, by, origin } = main;
  if (origin !== 'default') {
    return { value, by, reason: 'As the annotation of the catalog says.' };
  }
  const lines = totals?.lines;
  const reached = lines?.total
    ? Math.floor((100 * lines.covered) / lines.total)
    : 0;
  if (reached > value) {
    return { value: reached, by, reason: 'What is reached already.' };
  }
  const most = Math.floor(proposals.stretch ?? 100);
  return most < value
    ? { value: most, by, reason: 'As much as the files allow.' }
    : { value, by, reason: 'What holds where nobody states another one.' };
}

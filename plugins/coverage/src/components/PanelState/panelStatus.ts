import { isForbidden } from '../../model/errorSentence';

/**
 * What a panel shows for what it reads:
 *
 * - `loading`: a skeleton as high as the content will be,
 * - `forbidden`: that the reader may not see it, and another try,
 * - `failed`: what went wrong, and another try,
 * - `stale`: the content of an earlier read, that the last one failed, and
 *   another try,
 * - `ready`: the content, which tells itself when it is empty. That numbers are
 *   old or partial is a property of the snapshot: see `DataMarks`.
 */
export type PanelStatus =
  | 'loading'
  | 'forbidden'
  | 'failed'
  | 'stale'
  | 'ready';

/** The one rule of which of them it is. */
export function panelStatus(state: {
  value?: unknown;
  loading: boolean;
  error?: Error;
}): PanelStatus {
  const error = state.loading ? undefined : state.error;
  if (state.value !== undefined) {
    return error ? 'stale' : 'ready';
  }
  if (!error) {
    return 'loading';
  }
  return isForbidden(error) ? 'forbidden' : 'failed';
}

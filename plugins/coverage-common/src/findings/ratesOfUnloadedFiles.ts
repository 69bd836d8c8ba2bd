import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/**
 * Files of which no line ran but a branch or function counts as covered: tools
 * make those up for files that were never loaded.
 */
export const ratesOfUnloadedFiles: Check = ({ files }) => {
  const odd = files.filter(
    ({ totals }) =>
      totals !== null &&
      totals.lines.total > 0 &&
      totals.lines.covered === 0 &&
      ((totals.branches?.covered ?? 0) > 0 ||
        (totals.functions?.covered ?? 0) > 0),
  );
  return odd.length === 0
    ? []
    : [
        {
          code: 'rates-of-unloaded-files',
          severity: 'info',
          message: `${counted(odd.length, 'file')} without a covered line ${
            odd.length === 1 ? 'has' : 'have'
          } covered branches or functions, which tools make up for files that were never loaded: ${examples(
            odd.map(({ path }) => path),
          )}.`,
          ...(odd.length === 1 ? { path: odd[0].path } : {}),
        },
      ];
};

import { counted } from '../model/wording';
import { Check } from './CheckContext';

const SHORT = 7;

/**
 * The coverage was measured at another commit than the files were listed at,
 * or names files that are gone.
 */
export const reportOfOtherCommit: Check = ({ snapshot, inventory, files }) => {
  if (!snapshot || !inventory) {
    return [];
  }
  const gone = files.filter(
    file => file.measuredPath !== null && file.inventory === null,
  ).length;
  const listedAt = inventory.commit;
  const isOther = listedAt !== undefined && !isSame(listedAt, snapshot.commit);
  if (!isOther && gone === 0) {
    return [];
  }
  const ofReport = `The coverage is of commit ${short(snapshot.commit)}`;
  const ofList = isOther ? `, the list of files of ${short(listedAt)}` : '';
  const missing =
    gone > 0
      ? `; ${counted(gone, 'measured file')} ${
          gone === 1 ? 'is' : 'are'
        } not among the files listed`
      : '';
  return [
    {
      code: 'report-of-other-commit',
      severity: gone > 0 ? 'warning' : 'info',
      message: `${ofReport}${ofList}${missing}.`,
    },
  ];
};

function short(commit: string): string {
  return commit.slice(0, SHORT);
}

/** A short hash is the same as the long one that begins with it. */
function isSame(a: string, b: string): boolean {
  return a.length > 0 && b.length > 0 && (a.startsWith(b) || b.startsWith(a));
}

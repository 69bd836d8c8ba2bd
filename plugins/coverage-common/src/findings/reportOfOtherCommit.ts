import { Check } from './CheckContext';
import { counted } from './wording';

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
  const commits = isOther
    ? `The coverage is of commit ${snapshot.commit.slice(
        0,
        SHORT,
      )}, the list of files of ${listedAt.slice(0, SHORT)}`
    : `The coverage is of commit ${snapshot.commit.slice(0, SHORT)}`;
  const missing =
    gone > 0
      ? `${isOther ? '; ' : ', but '}${counted(gone, 'measured file')} ${
          gone === 1 ? 'is' : 'are'
        } not in that list`
      : '';
  return [
    {
      code: 'report-of-other-commit',
      severity: gone > 0 ? 'warning' : 'info',
      message: `${commits}${
        missing && !isOther
          ? missing.replace('that list', 'its files')
          : missing
      }.`,
    },
  ];
};

/** A short hash is the same as the long one that begins with it. */
function isSame(a: string, b: string): boolean {
  return a.length > 0 && b.length > 0 && (a.startsWith(b) || b.startsWith(a));
}

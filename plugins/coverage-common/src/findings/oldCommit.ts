import { DAY_MS } from '../model/day';
import { counted } from '../model/wording';
import { Check } from './CheckContext';

/**
 * The commit was as old as a stale upload when its coverage was uploaded: the
 * upload is fresh, and says nothing of the code of today.
 */
export const oldCommit: Check = ({ snapshot, policy }) => {
  if (!snapshot) {
    return [];
  }
  const { commit, committedAt, uploadedAt } = snapshot;
  const days = (Date.parse(uploadedAt) - Date.parse(committedAt)) / DAY_MS;
  return days > policy.staleAfterDays
    ? [
        {
          code: 'old-commit',
          severity: 'info',
          message: `Commit ${commit.slice(0, 7)} was ${counted(
            Math.floor(days),
            'day',
          )} old when its coverage was uploaded; code that came later is not part of the numbers.`,
        },
      ]
    : [];
};

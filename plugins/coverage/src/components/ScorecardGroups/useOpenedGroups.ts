import { useMemo } from 'react';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { joinValues, splitValues } from '../../model/scorecardQuery';
import { rowsInsideOf, toRowsInside } from '../../model/shownRows';
import { OpenGroupsState } from './OpenGroups';

/** The groups that the URL has open, with how many rows inside of them. */
export function useOpenedGroups(
  url: Pick<ReturnType<typeof useScorecardUrl>['url'], 'open' | 'inside'>,
  setUrl: ReturnType<typeof useScorecardUrl>['setUrl'],
): OpenGroupsState {
  const { open, inside } = url;
  return useMemo(() => {
    const values = splitValues(open);
    const rows = rowsInsideOf(inside);
    return {
      isOpen: value => values.includes(value),
      toggle: value =>
        setUrl(
          {
            open: joinValues(
              values.includes(value)
                ? values.filter(one => one !== value)
                : [...values, value],
            ),
          },
          { replace: true },
        ),
      rowsIn: list => rows.get(list) ?? 0,
      showRows: (list, count) =>
        setUrl(
          { inside: toRowsInside(new Map([...rows, [list, count]])) },
          { replace: true },
        ),
    };
  }, [open, inside, setUrl]);
}

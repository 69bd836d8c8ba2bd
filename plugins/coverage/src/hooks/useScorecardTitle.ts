import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { valueName } from '../model/dimensionName';
import { SCORECARD_URL, splitValues } from '../model/scorecardQuery';
import { useT } from './useT';
import { useUrlState } from './useUrlState';

/** Of which part of the organisation a page is. */
const PARTS = ['owner', 'group', 'system', 'domain'] as const;

/** `payments | Worst gaps | Coverage` */
export function useScorecardTitle(view: string): string {
  const t = useT();
  const [url] = useUrlState(SCORECARD_URL);
  const parts = PARTS.flatMap(dimension =>
    splitValues(url[dimension]).map(
      value =>
        valueName(dimension, value) ?? t(`scorecard.without.${dimension}`),
    ),
  );
  return [
    ...(parts.length > 0 ? [parts.join(', ')] : []),
    view,
    t('page.title'),
  ].join(' | ');
}

/** Names the browser's tab after what it shows, until that is left. */
export function useDocumentTitle(title: string): void {
  const app = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    const before = document.title;
    document.title = [title, ...(app ? [app] : [])].join(' | ');
    return () => {
      document.title = before;
    };
  }, [title, app]);
}

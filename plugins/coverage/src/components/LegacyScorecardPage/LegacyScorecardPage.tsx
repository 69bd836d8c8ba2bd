import { PageWithHeader } from '@backstage/core-components';
import { useScorecardTitle } from '../../hooks/useScorecardTitle';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { ScorecardPage, scorecardViewOf } from '../ScorecardPage';

/** The old frontend system draws no page header by itself. */
export function LegacyScorecardPage() {
  const t = useT();
  const [{ view }] = useUrlState({ view: '' });
  return (
    <PageWithHeader
      themeId="tool"
      title={t('page.title')}
      // Else the header names the browser's tab, after the page has.
      pageTitleOverride={useScorecardTitle(t(scorecardViewOf(view).label))}
      subtitle={t('page.subtitle')}
    >
      <ScorecardPage />
    </PageWithHeader>
  );
}

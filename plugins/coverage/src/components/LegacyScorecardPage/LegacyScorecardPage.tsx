import { PageWithHeader } from '@backstage/core-components';
import { useT } from '../../hooks/useT';
import { ScorecardPage } from '../ScorecardPage';

/** The old frontend system draws no page header by itself. */
export function LegacyScorecardPage() {
  const t = useT();
  return (
    <PageWithHeader
      themeId="tool"
      title={t('page.title')}
      subtitle={t('page.subtitle')}
    >
      <ScorecardPage />
    </PageWithHeader>
  );
}

import { isCoverageAvailable } from '@backstage-coverage/plugin-coverage-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { Suspense, lazy } from 'react';
import { LiveCoverage } from '../../hooks/LiveCoverage';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { Palette } from '../Palette';
import { PanelSkeleton } from '../PanelState';
import { Members } from './Members';
import styles from './RollUpTab.module.css';

const CoverageTab = lazy(() =>
  import('../CoverageTab').then(m => ({ default: m.CoverageTab })),
);

/**
 * Coverage of the components of a group, system or domain, and of what it
 * reports itself.
 */
export function RollUpTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    // Another entity starts over instead of showing the numbers of the last one.
    <Palette key={entityRef}>
      <LiveCoverage>
        <Scopes
          entityRef={entityRef}
          isAnnotated={isCoverageAvailable(entity)}
        />
      </LiveCoverage>
    </Palette>
  );
}

/** Most report nothing themselves, and have no choice to make. */
function Scopes(props: { entityRef: string; isAnnotated: boolean }) {
  const { entityRef, isAnnotated } = props;
  const t = useT();
  const own = useCoverage(api => api.getOverview(entityRef), [entityRef]);
  // Whoever annotated it, or follows the link of an upload, asks for its own.
  const [url, setUrl] = useUrlState({ of: isAnnotated ? 'own' : 'members' });
  if (!isAnnotated && !own.value?.snapshot) {
    return <Members entityRef={entityRef} />;
  }
  const scope = url.of === 'own' ? 'own' : 'members';
  return (
    <div className={styles.panels}>
      <ToggleButtonGroup
        aria-label={t('rollUp.scope')}
        selectedKeys={[scope]}
        disallowEmptySelection
        onSelectionChange={([key]) => setUrl({ of: String(key) })}
      >
        <ToggleButton id="own">{t('rollUp.ofOwn')}</ToggleButton>
        <ToggleButton id="members">{t('rollUp.ofMembers')}</ToggleButton>
      </ToggleButtonGroup>
      {scope === 'own' ? (
        <Suspense fallback={<PanelSkeleton height={320} />}>
          <CoverageTab />
        </Suspense>
      ) : (
        <Members entityRef={entityRef} />
      )}
    </div>
  );
}

import {
  CoverageOverview,
  isCoverageAvailable,
} from '@backstage-coverage/plugin-coverage-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useAsyncEntity, useEntity } from '@backstage/plugin-catalog-react';
import { lazy } from 'react';
import { LiveCoverage } from '../../hooks/LiveCoverage';
import { Loaded, useCoverage } from '../../hooks/useCoverage';
import { isForbidden } from '../../model/errorSentence';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { CoverageViews } from './CoverageViews';

// Seen once in the life of an entity.
const NothingUploaded = lazy(() =>
  import('../Onboarding').then(m => ({ default: m.NothingUploaded })),
);
const AnnotationMissing = lazy(() =>
  import('../Onboarding').then(m => ({ default: m.AnnotationMissing })),
);

/** Everything about the coverage of the entity at hand. */
export function CoverageTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity starts over instead of showing the numbers of the last one.
  return (
    <Palette key={entityRef}>
      <LiveCoverage entityRef={entityRef}>
        <CoverageTabContent entityRef={entityRef} />
      </LiveCoverage>
    </Palette>
  );
}

function CoverageTabContent(props: { entityRef: string }) {
  const { entityRef } = props;
  const { entity } = useEntity();
  const catalog = useAsyncEntity();
  const overview = useCoverage(api => api.getOverview(entityRef), [entityRef]);

  if (isMeasured(overview) || hasFailed(overview)) {
    return <CoverageViews entityRef={entityRef} overview={overview} />;
  }
  return (
    <PanelState state={overview} height={320}>
      {value =>
        isCoverageAvailable(entity) ? (
          <NothingUploaded
            entity={entity}
            overview={value}
            checking={overview.loading}
            onCheck={overview.retry}
          />
        ) : (
          <AnnotationMissing
            entity={entity}
            checking={overview.loading || catalog.loading}
            onCheck={() => {
              catalog.refresh?.();
              overview.retry();
            }}
          />
        )
      }
    </PanelState>
  );
}

/** An overview of an entity that was measured. */
export type MeasuredOverview = CoverageOverview & {
  snapshot: NonNullable<CoverageOverview['snapshot']>;
};

function isMeasured(
  overview: Loaded<CoverageOverview>,
): overview is Loaded<MeasuredOverview> {
  return Boolean(overview.value?.snapshot);
}

/** The other views do without it, also while it is tried again. */
function hasFailed(
  overview: Loaded<CoverageOverview>,
): overview is Loaded<MeasuredOverview> {
  const { value, error } = overview;
  return value === undefined && error !== undefined && !isForbidden(error);
}

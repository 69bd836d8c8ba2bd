import { CoverageOverview } from '@backstage-coverage/plugin-coverage-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { RejectedUploadAlert } from '../RejectedUpload';
import { CheckAgain } from './CheckAgain';
import { OnboardingCard } from './OnboardingCard';
import { StackRecipes } from './StackRecipes';
import { UploadSnippets } from './UploadSnippets';

/** Shown for an entity that opted in and waits for its first report. */
export function NothingUploaded(props: {
  entity: Entity;
  overview: CoverageOverview;
  checking: boolean;
  onCheck: () => void;
}) {
  const t = useT();
  const entityRef = stringifyEntityRef(props.entity);
  // An inventory may have come without a report. Whether it can be read or not,
  // the first steps are shown.
  const analysis = useCoverage(api => api.getAnalysis(entityRef), [entityRef]);
  return (
    <OnboardingCard
      title={t('onboarding.uploadTitle')}
      text={t('onboarding.uploadText')}
    >
      <RejectedUploadAlert overview={props.overview} />
      <StackRecipes
        entity={props.entity}
        known={analysis.value?.stacks ?? []}
      />
      <UploadSnippets entityRef={entityRef} />
      <CheckAgain checking={props.checking} onCheck={props.onCheck} />
    </OnboardingCard>
  );
}

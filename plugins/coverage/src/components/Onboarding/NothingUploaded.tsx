import { CoverageOverview } from '@backstage-coverage/plugin-coverage-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { RejectedUploadAlert } from '../RejectedUpload';
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
      <Button
        variant="primary"
        iconStart={<RiRefreshLine />}
        isPending={props.checking}
        onPress={props.onCheck}
      >
        {t('onboarding.check')}
      </Button>
    </OnboardingCard>
  );
}

import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { OnboardingCard } from './OnboardingCard';
import { UploadSnippets } from './UploadSnippets';

/** Shown for an entity that opted in and waits for its first report. */
export function NothingUploaded(props: {
  entityRef: string;
  checking: boolean;
  onCheck: () => void;
}) {
  const t = useT();
  return (
    <OnboardingCard
      title={t('onboarding.uploadTitle')}
      text={t('onboarding.uploadText')}
    >
      <UploadSnippets entityRef={props.entityRef} />
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

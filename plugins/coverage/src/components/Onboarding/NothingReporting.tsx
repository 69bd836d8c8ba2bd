import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { annotationYaml } from '../../model/onboardingSnippets';
import { OnboardingCard } from './OnboardingCard';
import { Snippet } from './Snippet';
import { UploadSnippets } from './UploadSnippets';

const EXAMPLE = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout' },
};

/** Shown on the scorecard before the first report of anything. */
export function NothingReporting(props: { annotated: number }) {
  const t = useT();
  const { text, annotationLine } = annotationYaml(EXAMPLE);
  return (
    <OnboardingCard
      title={t('onboarding.orgTitle')}
      text={t('onboarding.orgText')}
    >
      {props.annotated > 0 && (
        <Text as="p" variant="body-medium" weight="bold">
          {t('onboarding.orgAnnotated', { count: props.annotated })}
        </Text>
      )}
      <Snippet
        title={t('onboarding.yaml')}
        text={text}
        markedLine={annotationLine}
      />
      <UploadSnippets entityRef="component:default/checkout" />
    </OnboardingCard>
  );
}

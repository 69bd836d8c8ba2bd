import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useT } from '../../hooks/useT';
import {
  annotateCommand,
  annotationYaml,
} from '../../model/onboardingSnippets';
import { CheckAgain } from './CheckAgain';
import { OnboardingCard } from './OnboardingCard';
import { Snippet } from './Snippet';
import { StackRecipes } from './StackRecipes';
import { UploadSnippets } from './UploadSnippets';

/** Shown for an entity that has not opted in. */
export function AnnotationMissing(props: {
  entity: Entity;
  checking: boolean;
  onCheck: () => void;
}) {
  const t = useT();
  const { text, annotationLine } = annotationYaml(props.entity);
  return (
    <OnboardingCard
      title={t('onboarding.annotationTitle')}
      text={t('onboarding.annotationText')}
    >
      <Snippet
        title={t('onboarding.yaml')}
        text={text}
        markedLine={annotationLine}
      />
      <Snippet
        title={t('onboarding.annotate')}
        text={annotateCommand(stringifyEntityRef(props.entity))}
      />
      <StackRecipes entity={props.entity} known={[]} />
      <UploadSnippets entityRef={stringifyEntityRef(props.entity)} />
      <CheckAgain checking={props.checking} onCheck={props.onCheck} />
    </OnboardingCard>
  );
}

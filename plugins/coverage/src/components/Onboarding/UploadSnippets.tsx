import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { uploadCommand, uploadCurl } from '../../model/onboardingSnippets';
import { Snippet } from './Snippet';

/** Two ways to send a report, ready to be pasted. */
export function UploadSnippets(props: { entityRef: string }) {
  const t = useT();
  const config = useApi(configApiRef);
  const target = {
    entityRef: props.entityRef,
    portal:
      config.getOptionalString('backend.baseUrl') ?? 'http://localhost:7007',
  };
  return (
    <>
      <Text as="h4" variant="title-x-small" weight="bold">
        {t('onboarding.byHand')}
      </Text>
      <Snippet title={t('onboarding.cli')} text={uploadCommand(target)} />
      <Snippet title={t('onboarding.curl')} text={uploadCurl(target)} />
      <Text as="p" variant="body-small" color="secondary">
        {t('onboarding.tokenHint')}
      </Text>
    </>
  );
}

import { mockServices } from '@backstage/backend-test-utils';
import { AccessGate } from '../service/AccessGate';
import { UploadSubjects } from '../service/UploadSubjects';

type Services = Omit<
  ConstructorParameters<typeof AccessGate>[0],
  'permissionsRegistry' | 'subjects'
>;

/** A gate without conditions, at which tokens may write for all entities. */
export function gateWith(services: Services): AccessGate {
  return new AccessGate({
    ...services,
    permissionsRegistry: mockServices.permissionsRegistry.mock(),
    subjects: new UploadSubjects(
      { subjects: [], others: 'allow' },
      async () => ({ groups: [], domain: null, language: null }),
    ),
  });
}

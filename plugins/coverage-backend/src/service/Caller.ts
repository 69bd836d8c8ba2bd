import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';

/** On whose behalf. */
export interface Caller {
  credentials: BackstageCredentials;
  /** The entity that is called for, once the catalog has shown it. */
  entity?: Entity;
  /** The same of several, those of a repository. */
  entities?: Entity[];
}

/** A name for what is kept: a user's entity ref, or the subject of a service. */
export function callerName({ credentials }: Caller): string {
  const { userEntityRef, subject } = credentials.principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}

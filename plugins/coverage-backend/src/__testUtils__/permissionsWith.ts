import { ServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** What the policy answers, where it is not to allow everything. */
export interface PolicyOptions {
  decision?: DefinitivePolicyDecision['result'];
  /** Whether users may read all that the catalog has; default: they may. */
  catalogDecision?: PolicyDecision;
  /** Of permissions by name, which are held under conditions. */
  conditions?: Record<string, PolicyDecision>;
  /** Names of permissions that the caller lacks. */
  denied?: string[];
}

const EVERYTHING: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** What a policy says of a permission that may have conditions. */
function decide(name: string, options: PolicyOptions): PolicyDecision {
  if (name === 'catalog.entity.read') {
    return options.catalogDecision ?? EVERYTHING;
  }
  return options.denied?.includes(name)
    ? { result: AuthorizeResult.DENY }
    : options.conditions?.[name] ?? {
        result: options.decision ?? AuthorizeResult.ALLOW,
      };
}

/** The service that asks for permissions, with an answer for each. */
export function permissionsWith(options: PolicyOptions): ServiceFactory {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: options.denied?.includes(permission.name)
          ? AuthorizeResult.DENY
          : options.decision ?? AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decide(permission.name, options)),
  }).factory;
}

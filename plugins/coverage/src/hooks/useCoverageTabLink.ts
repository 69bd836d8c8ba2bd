import { parseEntityRef } from '@backstage/catalog-model';
import {
  RouteRef,
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { createContext, useCallback, useContext } from 'react';
import { entityContentRouteRef, rollUpContentRouteRef } from '../routes';

/**
 * Where the tab is below an entity's page, for apps of the old frontend system.
 * They know it from the page that the tab is on only.
 */
export const TabPath = createContext('/coverage');

const PARENTS = ['group', 'system', 'domain'];

/** The address of an entity's Coverage tab. */
export function useCoverageTabLink(): (entityRef: string) => string {
  const entityLink = useEntityRefLink();
  const tabPath = useContext(TabPath);
  const routes = useApiHolder().get(routeResolutionApiRef);
  return useCallback(
    (entityRef: string) => {
      const page = entityLink(entityRef);
      const isParent = PARENTS.includes(parseEntityRef(entityRef).kind);
      const tab = isParent ? rollUpContentRouteRef : entityContentRouteRef;
      try {
        const resolved = routes?.resolve(tab as unknown as RouteRef, {
          sourcePath: page,
        });
        return resolved?.() ?? `${page}${tabPath}`;
      } catch {
        // The app has no page of entities that it could be below.
        return `${page}${tabPath}`;
      }
    },
    [entityLink, tabPath, routes],
  );
}

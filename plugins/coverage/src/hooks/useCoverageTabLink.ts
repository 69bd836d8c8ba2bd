import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

/**
 * The address of an entity's Coverage tab. The tab's own route cannot be
 * resolved outside of the entity's page, hence its default path.
 */
export function useCoverageTabLink(): (entityRef: string) => string {
  const entityLink = useEntityRefLink();
  return useCallback(
    (entityRef: string) => `${entityLink(entityRef)}/coverage`,
    [entityLink],
  );
}

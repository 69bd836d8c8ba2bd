import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** The catalog's answer to as many as it takes at once. */
const MOST = 200;

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

/** What the catalog says of entities, by ref; each is asked for once. */
export function useCatalogEntities(members: readonly { entityRef: string }[]) {
  const catalog = useApi(catalogApiRef);
  const known = useRef(new Map<string, Entity>());
  const refs = members.map(({ entityRef }) => entityRef);
  const { value, ...state } = useAsyncRetry(async () => {
    const missing = refs.filter(ref => !known.current.has(ref));
    for (let start = 0; start < missing.length; start += MOST) {
      const entityRefs = missing.slice(start, start + MOST);
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs,
        fields: FIELDS,
      });
      items.forEach((entity, i) => {
        if (entity) {
          known.current.set(entityRefs[i], entity);
        }
      });
    }
    return known.current;
    // The refs say it all.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [catalog, refs.join()]);
  return { value: value ?? known.current, ...state };
}

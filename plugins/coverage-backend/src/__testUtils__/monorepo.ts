import { Entity } from '@backstage/catalog-model';
import { component } from './coverageBackend';

export const REPOSITORY = 'https://github.com/acme/shop';

const at = (
  name: string,
  annotations: Record<string, string>,
  kind = 'Component',
): Entity => {
  const entity = component(name);
  return { ...entity, kind, metadata: { ...entity.metadata, annotations } };
};

const location = (path: string, repository = REPOSITORY) =>
  `url:${repository}/tree/main/${path}`;

/** Entities of a repository, in and beside one another, and some of elsewhere. */
export const entities = [
  at('web', { 'backstage.io/source-location': location('') }),
  at('cart', {
    'backstage.io/managed-by-location': `url:${REPOSITORY}/blob/main/services/cart/catalog-info.yaml`,
  }),
  at('cart-db', {
    'backstage.io/source-location': location('services/cart/'),
    'backstage-coverage.dev/path': 'services/cart/db',
  }),
  at(
    'cart-api',
    { 'backstage.io/source-location': location('services/cart/') },
    'API',
  ),
  at('off', {
    'backstage.io/source-location': location('services/'),
    'backstage-coverage.dev/enabled': 'false',
  }),
  at('shop-2', {
    'backstage.io/source-location': location('', `${REPOSITORY}-2`),
  }),
  at('disk', { 'backstage.io/source-location': 'dir:./' }),
];

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { DatabaseCoverageStore } from '../database/DatabaseCoverageStore';
import { CatalogSync } from '../service/CatalogSync';
import { component } from './coverageBackend';

const DAY_MS = 24 * 60 * 60 * 1000;
/** ISO 8601. */
export const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const entity = (
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title: `The ${name}` },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

/** Two teams of a unit, a stranger, and a system of a domain. */
export const organisation = [
  entity('Group', 'unit'),
  entity('Group', 'team-a', [['childOf', 'group:default/unit']]),
  entity('Group', 'team-b', [['childOf', 'group:default/unit']]),
  entity('System', 'web', [['partOf', 'domain:default/sales']]),
  entity('Domain', 'sales'),
];

/** A component of an owner. */
export const owned = (name: string, owner: string, system?: string): Entity => {
  const made = component(name, system);
  return {
    ...made,
    relations: [
      ...made.relations!.filter(({ type }) => type !== 'ownedBy'),
      { type: 'ownedBy', targetRef: owner },
    ],
  };
};

/** A report of one file. */
export const report = (covered: number, missed: number) =>
  `SF:a.ts\n${Array.from(
    { length: covered + missed },
    (_, i) => `DA:${i + 1},${i < covered ? 1 : 0}\n`,
  ).join('')}end_of_record\n`;

/** A sweep over a catalog. */
export async function followCatalog(knex: Knex, entities: Entity[]) {
  await new CatalogSync({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    store: new DatabaseCoverageStore({ db: knex, defaultBranches: ['main'] }),
    logger: mockServices.logger.mock(),
  }).run();
}

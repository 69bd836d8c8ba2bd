import fc from 'fast-check';
import { EntityDescription } from '../../database/CoverageStore';
import { RawDbEntityAnalysis } from '../../database/entities/RawDbEntityRow';

const GROUPS = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
const SYSTEMS = ['x', 'y'].map(name => `system:default/${name}`);
const ENTITIES = 25;

/** What may change of an entity in the catalog. */
export type Described = Pick<
  EntityDescription,
  'owners' | 'system' | 'lifecycle' | 'tags' | 'switchedOff' | 'annotated'
>;

/** The catalog at a moment. */
export interface Catalog {
  /** Those right above each group; a group may be its own ancestor. */
  parents: Record<string, string[]>;
  /** Of systems. */
  domains: Record<string, string | null>;
  /** `null`: the entity is not there. */
  entities: (Described | null)[];
}

export interface Upload {
  kind: 'upload';
  entity: number;
  /** Of the commit; the upload's place among all makes it unique. */
  daysAgo: number;
  branch: 'main' | 'feature';
  covered: number;
  missed: number;
}

export type Step = Upload | { kind: 'sweep'; catalog: Catalog };

/** What is known of an entity beside what happens. */
export interface Known {
  type: string;
  tier: string | null;
  exempt: boolean;
  /** From the reader of a part. */
  hidden: boolean;
  uploadedDaysAgo: number;
  simulated: boolean;
  analysis: RawDbEntityAnalysis;
}

export interface Organisation {
  steps: Step[];
  /** After all steps. */
  catalog: Catalog;
  known: Known[];
}

const described: fc.Arbitrary<Described> = fc.record({
  // One of them is no group of the catalog, and one no group at all.
  owners: fc.subarray([...GROUPS, 'group:default/ghost', 'user:default/ann']),
  system: fc.constantFrom(...SYSTEMS, null),
  lifecycle: fc.constantFrom('production', 'deprecated', null),
  tags: fc.subarray(['java', 'web']),
  switchedOff: fc.boolean(),
  annotated: fc.boolean(),
});

const catalog: fc.Arbitrary<Catalog> = fc.record({
  parents: fc.record(
    Object.fromEntries(
      GROUPS.map(group => [
        group,
        fc.subarray([...GROUPS, 'group:default/dangling'], { maxLength: 2 }),
      ]),
    ),
  ),
  domains: fc.record(
    Object.fromEntries(
      SYSTEMS.map(system => [
        system,
        fc.constantFrom('domain:default/m', 'domain:default/n', null),
      ]),
    ),
  ),
  entities: fc.array(fc.option(described, { freq: 6 }), {
    minLength: ENTITIES,
    maxLength: ENTITIES,
  }),
});

const upload: fc.Arbitrary<Upload> = fc.record({
  kind: fc.constant('upload' as const),
  entity: fc.nat(ENTITIES - 1),
  daysAgo: fc.nat(60),
  branch: fc.constantFrom('main', 'main', 'feature'),
  covered: fc.nat(50),
  missed: fc.nat(50),
});

/** As exact as they are summed up. */
const percent = fc
  .nat(1_000_000)
  .map(tenThousandths => tenThousandths / 10_000);

const analysis: fc.Arbitrary<RawDbEntityAnalysis> = fc.record({
  level: fc.constantFrom('gold', 'silver', 'bronze', 'none', null),
  track: fc.constantFrom('on-track', 'at-risk', 'off-track', 'reached', null),
  target: fc.option(percent),
  target_due: fc.constant(null),
  gap_index: fc.option(percent),
  open_critical: fc.nat(3),
  open_high: fc.nat(3),
  open_medium: fc.nat(3),
  open_low: fc.nat(3),
  analysed_at: fc.constant(null),
  pace_covered: fc.constant(null),
  pace_total: fc.constant(null),
  files_total: fc.constant(null),
  files_tested: fc.constant(null),
});

/** Organisations with a history: moves, late uploads, entities that come and go. */
export const organisation: fc.Arbitrary<Organisation> = fc.record({
  steps: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: upload },
      {
        weight: 1,
        arbitrary: catalog.map(after => ({
          kind: 'sweep' as const,
          catalog: after,
        })),
      },
    ),
    { maxLength: 60 },
  ),
  catalog,
  known: fc.array(
    fc.record({
      type: fc.constantFrom('service', 'library'),
      tier: fc.constantFrom('1', null),
      exempt: fc.boolean(),
      hidden: fc.boolean(),
      uploadedDaysAgo: fc.nat(30),
      simulated: fc.boolean(),
      analysis,
    }),
    { minLength: ENTITIES, maxLength: ENTITIES },
  ),
});

/** The description of an entity, also of one that the catalog has lost. */
export function describe(
  index: number,
  known: Known,
  entity: Described | null,
): EntityDescription {
  return {
    entityRef: refOf(index),
    kind: 'Component',
    name: `e${index}`,
    title: null,
    domain: null,
    type: known.type,
    tier: known.tier,
    simulated: known.simulated,
    ...(entity ?? {
      owners: [],
      system: null,
      lifecycle: null,
      tags: [],
      switchedOff: false,
      annotated: false,
    }),
  };
}

export function refOf(index: number): string {
  return `component:default/e${index}`;
}

import { CoverageLevel } from '../levels/Level';
import { PriorityLevel } from '../priorities/Priority';

/**
 * Type of the documents that the plugin adds to Backstage's search.
 *
 * @public
 */
export const COVERAGE_SEARCH_TYPE = 'coverage';

/**
 * The coverage of an entity, as search finds it.
 *
 * @public
 */
export type CoverageDocument = {
  title: string;
  text: string;
  location: string;
  kind: 'entity';
  entityRef: string;
  owner: string | null;
  system: string | null;
  /** Line coverage, per cent; `null`: not measured. */
  percent: number | null;
  level: CoverageLevel | null;
  openCritical: number;
  openHigh: number;
  /** Made by the demo's generator. */
  simulated: boolean;
};

/**
 * That there is coverage of an entity, without any of it: what search finds where
 * it cannot know who may read coverage.
 *
 * @public
 */
export type CoverageNameDocument = {
  title: string;
  text: string;
  location: string;
  kind: 'name';
  entityRef: string;
  owner: string | null;
  system: string | null;
};

/**
 * A gap in the coverage of an entity, as search finds it.
 *
 * @public
 */
export type CoverageGapDocument = {
  title: string;
  text: string;
  location: string;
  kind: 'gap';
  entityRef: string;
  /** As the catalog has it. */
  entityTitle: string | null;
  owner: string | null;
  path: string;
  priority: PriorityLevel;
  /** Lines; 0 where nothing was measured. */
  uncovered: number;
  /** Made by the demo's generator. */
  simulated: boolean;
};

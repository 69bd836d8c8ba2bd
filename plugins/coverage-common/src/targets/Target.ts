/**
 * What is counted. `files`: source files that some test imports, from an
 * inventory. Measures are never mixed in one number.
 *
 * @public
 */
export type Measure = 'lines' | 'branches' | 'functions' | 'files';

/**
 * Where a target was stated, most binding first.
 *
 * @public
 */
export type TargetOrigin =
  | 'portal'
  | 'repository-file'
  | 'annotation'
  | 'policy'
  | 'default';

/**
 * What should be reached, for an entity or one of its areas.
 *
 * @public
 */
export interface Target {
  measure: Measure;
  /** Per cent, 0 to 100. */
  value: number;
  /** Due date, `2027-06-30`; `null`: none. */
  by: string | null;
  kind: 'committed' | 'stretch';
  /** Name of the area; `null`: the whole entity. */
  area: string | null;
}

/**
 * A target that holds, and why it does.
 *
 * @public
 */
export interface EffectiveTarget extends Target {
  origin: TargetOrigin;
  /** For people: `.coverage-plan.yaml`, `policy services-of-tier-1`, `set by user:default/ada`. */
  originDetail: string;
}

/**
 * A number of things to reach, and what is missing of it.
 *
 * @public
 */
export interface TargetProgress {
  target: EffectiveTarget;
  /** Of the target's measure; `null`: not measured. */
  current: { covered: number; total: number } | null;
  /** ceil(value * total) - covered, at least 0; `null`: not measured. */
  missing: number | null;
  /** Whether it is reached today; `null`: not measured. */
  reached: boolean | null;
}

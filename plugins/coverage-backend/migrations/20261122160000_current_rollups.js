// @ts-check

/** @typedef {import('knex').Knex} Knex */

/** @param {string} [condition] */
const count = (condition = 'true') =>
  `count(*) filter (where e.in_rollups and ${condition})`;
/**
 * @param {string} term
 * @param {string} [condition]
 */
const sum = (term, condition = 'true') =>
  `coalesce(sum(${term}) filter (where e.in_rollups and ${condition}), 0)`;
/** @param {string} percent */
const weighed = percent =>
  sum(
    `cast(round(${percent} * 10000) as bigint) * e.lines_total`,
    `${percent} is not null`,
  );
/**
 * @param {string[]} words
 * @param {(word: string) => string} termOf
 */
const byWord = (words, termOf) =>
  Object.fromEntries(words.map(word => [word, termOf(word)]));

/** What the numbers are at this version, by column. */
const NUMBERS = {
  present: 'count(*)',
  simulated: 'count(*) filter (where e.simulated)',
  exempt: "count(*) filter (where e.standing = 'exempt')",
  deprecated: "count(*) filter (where e.standing = 'deprecated')",
  entities: count(),
  annotated: count('(e.annotated or e.lines_total is not null)'),
  reporting: count('e.lines_total is not null'),
  with_target: count('e.lines_total is not null and e.target is not null'),
  lines_total: sum('e.lines_total'),
  lines_covered: sum('e.lines_covered'),
  branches_reporting: count('e.branches_total is not null'),
  branches_total: sum('e.branches_total'),
  branches_covered: sum('e.branches_covered'),
  functions_reporting: count('e.functions_total is not null'),
  functions_total: sum('e.functions_total'),
  functions_covered: sum('e.functions_covered'),
  now_total: sum('e.lines_total', 'e.before_total is not null'),
  now_covered: sum('e.lines_covered', 'e.before_total is not null'),
  before_total: sum('e.before_total'),
  before_covered: sum('e.before_covered'),
  risk: weighed('e.gap_index'),
  risk_total: sum('e.lines_total', 'e.gap_index is not null'),
  target: weighed('e.target'),
  target_total: sum('e.lines_total', 'e.target is not null'),
  ...byWord(['gold', 'silver', 'bronze', 'none'], level =>
    count(`e.level = '${level}'`),
  ),
  no_level: count('e.level is null'),
  ...byWord(['on-track', 'at-risk', 'off-track', 'reached'], track =>
    count(`e.track = '${track}'`),
  ),
  no_track: count('e.track is null'),
  ...byWord(['critical', 'high', 'medium', 'low'], priority =>
    sum(`e.open_${priority}`),
  ),
};

/**
 * Fills what this version adds, of what is there.
 *
 * @param {Knex} knex
 */
exports.fill = async function fill(knex) {
  await knex.raw(`update entity_memberships
    set percent = e.line_percent, uploaded_at = e.uploaded_at
    from entity_coverage e
    where e.id = entity_memberships.entity_id and e.in_rollups`);
  const names = Object.keys(NUMBERS).map(name => `"${name}"`);
  await knex.raw(`insert into current_rollups (dimension, value, ${names.join(
    ', ',
  )})
    select m.dimension, m.value, ${Object.values(NUMBERS).join(', ')}
    from entity_coverage e join entity_memberships m on m.entity_id = e.id
    where e.in_catalog
    group by m.dimension, m.value`);
};

/**
 * @param {Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('current_rollups', table => {
    table.comment(
      'Numbers of today, summed over the entities of a value; changed by what each change of an entity adds',
    );
    table.string('dimension', 10).notNullable();
    table.text('value').notNullable();
    for (const name of Object.keys(NUMBERS)) {
      table.bigInteger(name).notNullable();
    }
    table.primary(['dimension', 'value']);
  });
  await knex.schema.alterTable('entity_memberships', table => {
    table
      .double('percent')
      .comment('Line coverage, of those that count, for the median');
    table
      .string('uploaded_at', 24)
      .comment('Of the latest snapshot, of those that count');
  });
  await exports.fill(knex);
  await knex.schema.alterTable('entity_memberships', table => {
    table.index(['dimension', 'value', 'percent', 'uploaded_at']);
  });
};

/**
 * @param {Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entity_memberships', table => {
    table.dropIndex(['dimension', 'value', 'percent', 'uploaded_at']);
  });
  await knex.schema.alterTable('entity_memberships', table => {
    table.dropColumn('percent');
    table.dropColumn('uploaded_at');
  });
  await knex.schema.dropTable('current_rollups');
};

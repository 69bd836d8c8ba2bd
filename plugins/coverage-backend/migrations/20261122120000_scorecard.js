// @ts-check

/** @typedef {import('knex').Knex} Knex */
/** @typedef {import('knex').Knex.CreateTableBuilder} TableBuilder */

/** Columns that were there before, all but the totals. */
const DESCRIBED = [
  'entity_ref',
  'name',
  'title',
  'owner',
  'system',
  'type',
  'lifecycle',
  'sort_name',
  'search_text',
  'in_catalog',
  'snapshot_id',
  'lines_total',
  'lines_covered',
  'lines_uncovered',
  'line_percent',
];

/** Of the analysis. */
const ANALYSED = [
  'level',
  'track',
  'target',
  'target_due',
  'gap_index',
  'open_critical',
  'open_high',
  'open_medium',
  'open_low',
  'analysed_at',
];

/** Of the latest snapshot. */
const MEASURED = [
  'uploaded_at',
  'branches_total',
  'branches_covered',
  'functions_total',
  'functions_covered',
];

/** @param {TableBuilder} table */
function addLines(table) {
  table.integer('lines_total').comment('Null: nothing uploaded');
  table.integer('lines_covered');
  table.integer('lines_uncovered');
  table.double('line_percent').comment('Null: nothing to cover');
}

/** @param {TableBuilder} table */
function addDescribed(table) {
  table.text('name').notNullable();
  table.text('title');
  table.text('owner');
  table.text('system');
  table.text('type');
  table.text('lifecycle');
  table
    .text('sort_name')
    .notNullable()
    .comment('Title, else name, in lower case');
  table
    .text('search_text')
    .notNullable()
    .comment('What a search looks in, in lower case');
  table
    .uuid('snapshot_id')
    .references('id')
    .inTable('snapshots')
    .onDelete('SET NULL');
}

/** @param {TableBuilder} table */
function addInCatalog(table) {
  table
    .boolean('in_catalog')
    .notNullable()
    .comment('False: the entity has left the catalog');
}

/** @param {TableBuilder} table */
function addIndexes(table) {
  table.index(['in_catalog', 'lines_uncovered', 'entity_ref']);
  table.index(['in_catalog', 'line_percent', 'entity_ref']);
}

/**
 * SQLite cannot give rows that are there a key of their own, so the table is
 * made anew.
 *
 * @param {Knex} knex
 * @param {(table: TableBuilder) => void} define
 */
async function remakeEntityCoverage(knex, define) {
  await knex.raw(
    'create table entity_coverage_before as select * from entity_coverage',
  );
  await knex.schema.dropTable('entity_coverage');
  await knex.schema.createTable('entity_coverage', define);
}

/**
 * @param {Knex} knex
 * @param {string[]} columns
 */
async function copyEntityCoverage(knex, columns) {
  const names = columns.join(', ');
  await knex.raw(
    `insert into entity_coverage (${names}) select ${names} from entity_coverage_before order by entity_ref`,
  );
  await knex.schema.dropTable('entity_coverage_before');
}

/**
 * Takes columns over from the row of another table that belongs to an entity.
 *
 * @param {Knex} knex
 * @param {{ columns: string[], table: string, where: string }} from
 */
async function takeOver(knex, { columns, table, where }) {
  const values = columns.map(
    name =>
      `${name} = (select t.${name} from ${table} t where ${where.replace(
        'ENTITY',
        'entity_coverage',
      )})`,
  );
  await knex.raw(`update entity_coverage set ${values.join(', ')}`);
}

/**
 * What can be told without the catalog is filled here; the first sweep does the
 * rest, memberships and history among it.
 *
 * @param {Knex} knex
 */
exports.up = async function up(knex) {
  await remakeEntityCoverage(knex, table => {
    table.comment(
      'The scorecard: one row per entity, with all that lists show of it',
    );
    table.increments('id').comment('Small key for joins');
    // What is summed up comes first and has a fixed width: PostgreSQL finds it in
    // a row without going through all that is before it.
    addInCatalog(table);
    table
      .boolean('in_rollups')
      .notNullable()
      .defaultTo(false)
      .comment('It counts: in the catalog, neither exempt nor deprecated');
    table
      .boolean('annotated')
      .notNullable()
      .defaultTo(true)
      .comment('Coverage is switched on');
    table
      .boolean('switched_off')
      .notNullable()
      .defaultTo(false)
      .comment('Coverage is switched off, which exempts');
    table
      .boolean('simulated')
      .notNullable()
      .defaultTo(false)
      .comment("Made by the demo's generator");
    addLines(table);
    table.integer('branches_total').comment('Null: not measured');
    table.integer('branches_covered');
    table.integer('functions_total').comment('Null: not measured');
    table.integer('functions_covered');
    table.integer('before_total').comment('Lines then; null: not measured');
    table.integer('before_covered');
    table.integer('open_critical');
    table.integer('open_high');
    table.integer('open_medium');
    table.integer('open_low');
    table.double('gap_index').comment('Null: not measured');
    table.double('target').comment('Of the lines, per cent; null: none');
    table
      .string('standing', 10)
      .notNullable()
      .defaultTo('counted')
      .comment('counted, exempt or deprecated');
    table.string('level', 10).comment('Null: no data');
    table
      .string('track', 10)
      .comment('Against the due date; null: no target, date or forecast');
    table.string('uploaded_at', 24).comment('Of the latest snapshot');
    table.string('analysed_at', 24);
    table.string('target_due', 10);
    table
      .string('before_day', 10)
      .comment('Day (UTC) that the numbers before are of');
    table.string('entity_ref').notNullable().unique();
    table.string('kind', 100).notNullable().defaultTo('Component');
    addDescribed(table);
    table.text('owners').notNullable().defaultTo('[]').comment('JSON array');
    table.text('domain').comment("Its own, else its system's");
    table.text('tier');
    table.text('tags').notNullable().defaultTo('[]').comment('JSON array');
    table.text('language').comment('Of most lines; null: none known');
    table
      .binary('manifest_hash', 16)
      .comment('Of the snapshot that the language was taken of');
    addIndexes(table);
  });
  await copyEntityCoverage(knex, DESCRIBED);
  await takeOver(knex, {
    columns: MEASURED,
    table: 'snapshots',
    where: 't.id = ENTITY.snapshot_id',
  });
  await takeOver(knex, {
    columns: ANALYSED,
    table: 'analyses',
    where: 't.entity_ref = ENTITY.entity_ref',
  });
  // So that they are made anew, which lists their worst gaps.
  await knex('analyses').update({
    wanted_version: knex.raw('wanted_version + 1'),
  });
  await knex('entity_coverage')
    .where({ lifecycle: 'deprecated' })
    .update({ standing: 'deprecated' });
  // They count from now on; that they have no memberships and no history yet, so
  // that none is taken back, is what the first sweep finds.
  await knex('entity_coverage')
    .where({ in_catalog: true, standing: 'counted' })
    .update({ in_rollups: true });

  await knex.schema.createTable('entity_memberships', table => {
    table.comment(
      'What entities are grouped and filtered by: one row per value of an entity in a dimension',
    );
    table.string('dimension', 10).notNullable();
    table.text('value').notNullable();
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('entity_coverage')
      .onDelete('CASCADE');
    table.primary(['dimension', 'value', 'entity_id']);
    table.index(['entity_id']);
  });

  await knex.schema.createTable('catalog_names', table => {
    table.comment('Groups, systems, domains and users that own, by ref');
    table.string('ref').primary();
    table.text('title').comment('Null: it has none');
    table.text('domain').comment('Of a system');
    table
      .boolean('is_top')
      .notNullable()
      .comment('The tree of groups shows it at its top');
  });

  await knex.schema.createTable('group_parents', table => {
    table.comment('The groups right above a group, as the catalog has them');
    table.string('group_ref').notNullable();
    table.string('parent_ref').notNullable();
    table.primary(['group_ref', 'parent_ref']);
    table.index(['parent_ref']);
  });

  await knex.schema.createTable('daily_coverage', table => {
    table.comment(
      'Line coverage of an entity at the end of the days (UTC) that have a snapshot',
    );
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('entity_coverage')
      .onDelete('CASCADE');
    table.string('day', 10).notNullable();
    table.integer('lines_total').notNullable();
    table.integer('lines_covered').notNullable();
    table.integer('d_total').notNullable().comment('Change to the day before');
    table.integer('d_covered').notNullable();
    table.integer('d_reporting').notNullable().comment('1: its first day');
    table.primary(['entity_id', 'day']);
  });

  await knex.schema.createTable('daily_rollups', table => {
    table.comment(
      'Changes of a day, summed over the entities of a value that count; the sum up to a day is its coverage',
    );
    table.string('dimension', 10).notNullable();
    table.text('value').notNullable();
    table.string('day', 10).notNullable();
    table.bigInteger('d_total').notNullable();
    table.bigInteger('d_covered').notNullable();
    table.integer('d_reporting').notNullable();
    table.primary(['dimension', 'value', 'day']);
  });

  await knex.schema.createTable('worst_gaps', table => {
    table.comment('The worst open gaps of an entity');
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('entity_coverage')
      .onDelete('CASCADE');
    table.integer('rank').notNullable().comment('1: the worst');
    table.text('path').notNullable();
    table.text('measured_path').comment('Null: not measured');
    table.integer('severity').notNullable().comment('1: critical, 4: low');
    table.text('rationale').notNullable();
    table.text('rule_ids').notNullable().comment('JSON array');
    table.integer('uncovered').notNullable();
    table.double('roi').notNullable().comment('Value by effort');
    table.primary(['entity_id', 'rank']);
  });
  // Knex has no word for the order of an index' columns.
  await knex.raw(
    'create index worst_gaps_worst_first on worst_gaps (severity, roi desc, entity_id, rank)',
  );

  await knex.schema.createTable('entity_exemptions', table => {
    table.comment('Entities that are not to count for a while');
    table.uuid('id').primary();
    table.string('entity_ref').notNullable().index();
    table.text('reason').notNullable();
    table.string('expires', 10).notNullable().comment('Last day');
    table
      .string('state', 10)
      .notNullable()
      .comment('requested, approved, denied or revoked');
    table.text('requested_by').notNullable().comment('User or subject');
    table.string('requested_at', 24).notNullable();
    table.text('decided_by').comment('User or subject');
    table.string('decided_at', 24);
  });
};

/**
 * @param {Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'entity_exemptions',
    'worst_gaps',
    'daily_rollups',
    'daily_coverage',
    'group_parents',
    'catalog_names',
    'entity_memberships',
  ]) {
    await knex.schema.dropTable(table);
  }
  await remakeEntityCoverage(knex, table => {
    table.comment('The scorecard: one row per entity, its latest snapshot');
    table.string('entity_ref').primary();
    addDescribed(table);
    addInCatalog(table);
    addLines(table);
    addIndexes(table);
  });
  await copyEntityCoverage(knex, DESCRIBED);
};

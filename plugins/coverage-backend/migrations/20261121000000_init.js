// @ts-check

/**
 * Times are ISO 8601 strings in UTC with milliseconds: they sort as text and
 * read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function addTotals(table) {
  table.integer('files').notNullable();
  table.integer('files_with_lines').notNullable();
  table.integer('lines_total').notNullable();
  table.integer('lines_covered').notNullable();
  table.integer('lines_partial').notNullable();
  table.integer('branches_total').comment('Null: not measured');
  table.integer('branches_covered');
  table.integer('functions_total').comment('Null: not measured');
  table.integer('functions_covered');
  table
    .boolean('has_lines')
    .notNullable()
    .comment('False: totals only, no file has line detail');
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('file_coverage', table => {
    table.comment('Line detail of source files, by content');
    table.binary('hash', 16).primary().comment('SHA-256 of data, cut');
    table.binary('data').notNullable();
  });

  await knex.schema.createTable('manifests', table => {
    table.comment('Lists of files with their totals and line detail');
    table.binary('hash', 16).primary().comment('SHA-256 of the list, cut');
    table.binary('data').notNullable();
  });

  await knex.schema.createTable('snapshots', table => {
    table.comment('Merged coverage of an entity at a commit');
    table.uuid('id').primary();
    table.string('entity_ref').notNullable();
    table.string('commit_id', 64).notNullable();
    table.string('branch');
    table.string('committed_at', 24).notNullable();
    table.string('uploaded_at', 24).notNullable();
    table.text('flags').notNullable().comment('JSON array, sorted');
    table.binary('manifest_hash', 16).notNullable();
    addTotals(table);
    table.unique(['entity_ref', 'commit_id']);
    table.index(['entity_ref', 'branch', 'committed_at']);
  });

  await knex.schema.createTable('uploads', table => {
    table.comment('Reports sent together; one per snapshot and flag');
    table.uuid('id').primary();
    table
      .uuid('snapshot_id')
      .notNullable()
      .references('id')
      .inTable('snapshots')
      .onDelete('CASCADE');
    table.string('flag', 100).notNullable();
    table.text('formats').notNullable().comment('JSON array of format ids');
    table.string('uploaded_at', 24).notNullable();
    table.text('uploaded_by').notNullable().comment('User or subject');
    table.text('build_url');
    table.string('pull_request');
    table.text('findings').notNullable().comment('JSON array');
    table.binary('manifest_hash', 16).notNullable();
    addTotals(table);
    table.unique(['snapshot_id', 'flag']);
  });

  await knex.schema.createTable('entity_coverage', table => {
    table.comment('The scorecard: one row per entity, its latest snapshot');
    table.string('entity_ref').primary();
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
      .boolean('in_catalog')
      .notNullable()
      .comment('False: the entity has left the catalog');
    table
      .uuid('snapshot_id')
      .references('id')
      .inTable('snapshots')
      .onDelete('SET NULL');
    table.integer('lines_total').comment('Null: nothing uploaded');
    table.integer('lines_covered');
    table.integer('lines_uncovered');
    table.double('line_percent').comment('Null: nothing to cover');
    table.index(['in_catalog', 'lines_uncovered', 'entity_ref']);
    table.index(['in_catalog', 'line_percent', 'entity_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_coverage');
  await knex.schema.dropTable('uploads');
  await knex.schema.dropTable('snapshots');
  await knex.schema.dropTable('manifests');
  await knex.schema.dropTable('file_coverage');
};

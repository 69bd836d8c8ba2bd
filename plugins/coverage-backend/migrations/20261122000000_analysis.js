// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @param {string} name
 * @param {string} comment
 */
async function createDocumentTable(knex, name, comment) {
  await knex.schema.createTable(name, table => {
    table.comment(comment);
    table.string('entity_ref').notNullable();
    table.string('commit_id', 64).notNullable();
    table.string('branch');
    table.string('committed_at', 24).notNullable();
    table.string('uploaded_at', 24).notNullable();
    table.text('uploaded_by').notNullable().comment('User or subject');
    table.binary('document_hash', 16).notNullable();
    table.primary(['entity_ref', 'commit_id']);
    table.index(['entity_ref', 'committed_at']);
  });
}

/**
 * @param {import('knex').Knex} knex
 * @param {string} name
 * @param {string} comment
 * @param {(table: import('knex').Knex.CreateTableBuilder) => void} addColumns
 */
async function createSettingTable(knex, name, comment, addColumns) {
  await knex.schema.createTable(name, table => {
    table.comment(comment);
    table.uuid('id').primary();
    table.string('entity_ref').notNullable();
    addColumns(table);
    table.text('set_by').notNullable().comment('User or subject');
    table.string('set_at', 24).notNullable();
  });
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('documents', table => {
    table.comment('Inventories and repository files, by content');
    table.binary('hash', 16).primary().comment('SHA-256 of the text, cut');
    table.binary('data').notNullable();
  });
  await createDocumentTable(
    knex,
    'inventories',
    'Inventories of repositories, by entity and commit',
  );
  await createDocumentTable(
    knex,
    'repository_files',
    'Repository files, by entity and commit',
  );

  await createSettingTable(
    knex,
    'targets',
    'Targets set in the portal',
    table => {
      table
        .string('area', 200)
        .notNullable()
        .comment('Empty: the whole entity; null would never be equal');
      table.string('measure', 10).notNullable();
      table.double('value').notNullable().comment('Per cent');
      table.string('due', 10).comment('Date');
      table.string('kind', 10).notNullable();
      table.text('reason');
      table.unique(['entity_ref', 'area', 'measure', 'kind']);
    },
  );
  await createSettingTable(
    knex,
    'overrides',
    'Priorities set in the portal',
    table => {
      table.string('path', 500).notNullable().comment('Path or glob');
      table.string('priority', 10).notNullable();
      table.text('reason').notNullable();
      table.string('expires', 10).notNullable().comment('Last day');
      table.unique(['entity_ref', 'path']);
    },
  );
  await createSettingTable(
    knex,
    'exemptions',
    'Gaps that are not to be closed, or cannot be yet',
    table => {
      table.string('kind', 10).notNullable().comment('blocked or exempt');
      table.string('path', 500).notNullable().comment('Path or glob');
      table.text('reason').notNullable();
      table.string('expires', 10).notNullable().comment('Last day');
      table.unique(['entity_ref', 'path']);
    },
  );

  await knex.schema.createTable('analyses', table => {
    table.comment(
      'One row per entity: its analysis, and what lists show of it',
    );
    table.string('entity_ref').primary();
    table
      .integer('wanted_version')
      .notNullable()
      .comment('Raised by whatever changes what is analysed');
    table
      .integer('analysed_version')
      .notNullable()
      .comment('Less than wanted_version: stale');
    table
      .string('failed_at', 24)
      .comment('Of the last try; null: it went well');
    table.string('policy_fingerprint', 64);
    table
      .string('facts_fingerprint', 32)
      .comment('Of the facts of the catalog');
    table.string('analysed_at', 24);
    table
      .uuid('snapshot_id')
      .references('id')
      .inTable('snapshots')
      .onDelete('SET NULL');
    table.string('level', 10).comment('Null: no data');
    table.string('verdict', 20);
    table.double('gap_index').comment('Null: not measured');
    table.double('target').comment('Of the lines, per cent; null: none');
    table.string('target_due', 10);
    table
      .double('floor')
      .comment('Line coverage that should not be lost, per cent');
    table.integer('open_critical');
    table.integer('open_high');
    table.integer('open_medium');
    table.integer('open_low');
    table.binary('data').comment('Null: not analysed yet');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'analyses',
    'exemptions',
    'overrides',
    'targets',
    'repository_files',
    'inventories',
    'documents',
  ]) {
    await knex.schema.dropTable(table);
  }
};

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('policy_targets', table => {
    table.comment('Targets for kinds of entities, set in the portal');
    table.uuid('id').primary();
    table.string('name', 100).notNullable().unique();
    table.text('predicate').notNullable().comment('JSON: which entities');
    table.string('measure', 10).notNullable();
    table.double('value').notNullable().comment('Per cent');
    table.string('due', 10).comment('Date');
    table.string('kind', 10).notNullable();
    table.string('state', 10).notNullable().comment('shadow or active');
    table
      .string('created_at', 24)
      .notNullable()
      .comment('The first that fits an entity holds');
    table.text('set_by').notNullable().comment('User or subject');
    table.string('set_at', 24).notNullable();
  });

  await knex.schema.createTable('campaigns', table => {
    table.comment('Targets that people work on together until a day');
    table.uuid('id').primary();
    table.string('name', 100).notNullable();
    table.text('predicate').notNullable().comment('JSON: which entities');
    table.string('measure', 10).notNullable();
    table.double('target').notNullable().comment('Per cent');
    table.string('start', 10).notNullable().comment('First day');
    table.string('due', 10).notNullable().comment('Last day');
    table.string('owner').notNullable().comment('Entity ref');
    table.text('brief').notNullable().comment('Markdown');
    table
      .string('state', 10)
      .notNullable()
      .index()
      .comment('draft, active, ended or archived');
    table.text('created_by').notNullable().comment('User or subject');
    table.string('created_at', 24).notNullable();
    table.text('changed_by').notNullable().comment('User or subject');
    table.string('changed_at', 24).notNullable();
  });

  await knex.schema.alterTable('analyses', table => {
    table
      .double('pace_covered')
      .comment('Lines a week, of the forecast; null: it has no pace');
    table.double('pace_total');
    table.integer('files_total').comment('Source files');
    table.integer('files_tested').comment('Null: no inventory');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('analyses', table => {
    table.dropColumns(
      'pace_covered',
      'pace_total',
      'files_total',
      'files_tested',
    );
  });
  await knex.schema.dropTable('campaigns');
  await knex.schema.dropTable('policy_targets');
};

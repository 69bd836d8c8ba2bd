// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('floor_resets', table => {
    table.comment('When people let the floor of an entity start anew');
    table.uuid('id').primary();
    table.string('entity_ref').notNullable().unique();
    table.string('since', 10).notNullable().comment('First day that counts');
    table.text('reason').notNullable();
    table.text('set_by').notNullable().comment('User or subject');
    table.string('set_at', 24).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('floor_resets');
};

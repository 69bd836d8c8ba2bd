// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rejected_uploads', table => {
    table.comment(
      'The last refused upload of an entity, until one is accepted',
    );
    table.string('entity_ref').primary();
    table.string('rejected_at', 24).notNullable().index();
    table.text('uploaded_by').notNullable().comment('User or subject');
    table.integer('status').notNullable().comment('HTTP status of the answer');
    table.text('reason').notNullable().comment('One sentence, cut');
    table.string('commit_id', 64).comment('Null: it could not be read');
    table.string('branch');
    table.string('flag', 100);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rejected_uploads');
};

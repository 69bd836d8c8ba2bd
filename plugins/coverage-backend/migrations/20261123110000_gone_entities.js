// @ts-check

/**
 * Who is gone already is taken to have left now.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entity_coverage', table => {
    table
      .string('gone_at', 24)
      .comment('When the entity left the catalog; null: it is there');
  });
  await knex('entity_coverage')
    .where('in_catalog', false)
    .update({ gone_at: new Date().toISOString() });
};

/**
 * Without Knex, which would make the table anew on SQLite, and with it empty
 * what refers to it.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('alter table entity_coverage drop column gone_at');
};

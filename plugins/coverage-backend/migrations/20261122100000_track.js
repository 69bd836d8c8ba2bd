// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('analyses', table => {
    table
      .string('track', 10)
      .comment('Against the due date; null: no target, date or forecast');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('analyses', table => {
    table.dropColumn('track');
  });
};

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('analyses', table => {
    table
      .text('watched')
      .comment('JSON: what the next analysis is compared with, to tell owners');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('analyses', table => {
    table.dropColumn('watched');
  });
};

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('snapshots', table => {
    table
      .text('parents')
      .comment('JSON array of commits; null: nobody told them');
    table
      .text('carried')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON array: flags taken from uploads of earlier commits');
  });
};

/**
 * Without Knex, which would make the table anew on SQLite, and with it empty
 * what refers to it.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('alter table snapshots drop column carried');
  await knex.raw('alter table snapshots drop column parents');
};

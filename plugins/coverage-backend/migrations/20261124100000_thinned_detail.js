// @ts-check

const REFERRERS = ['snapshots', 'uploads'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const name of REFERRERS) {
    await knex.schema.alterTable(name, table => {
      table
        .string('thinned_on', 10)
        .comment(
          'Day (UTC) on which its line detail was let go; null: it stays',
        );
    });
  }
  await knex.schema.alterTable('manifests', table => {
    table
      .boolean('is_thinned')
      .notNullable()
      .defaultTo(false)
      .comment(
        'It names no line detail any more, but has the hash that it had',
      );
  });
};

/**
 * Without Knex, which would make the tables anew on SQLite. A thinned list reads
 * as one of totals.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('alter table manifests drop column is_thinned');
  for (const name of REFERRERS) {
    await knex.raw('alter table ?? drop column thinned_on', [name]);
  }
};

// @ts-check

const TABLES = ['file_coverage', 'manifests', 'documents'];

/** @type {[string, string][]} */
const REFERENCES = [
  ['snapshots', 'manifest_hash'],
  ['uploads', 'manifest_hash'],
  ['inventories', 'document_hash'],
  ['repository_files', 'document_hash'],
];

/**
 * What is there counts as stored today.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const today = Math.floor(Date.now() / (24 * 60 * 60 * 1000));
  for (const name of TABLES) {
    await knex.schema.alterTable(name, table => {
      table
        .integer('stored_day')
        .notNullable()
        .defaultTo(0)
        .comment(
          'Days since 1970 when it was last stored, a week late at most',
        );
    });
    await knex(name).update({ stored_day: today });
  }
  for (const [name, column] of REFERENCES) {
    await knex.schema.alterTable(name, table => {
      table.index([column]);
    });
  }
};

/**
 * Columns go without Knex, which would make the tables anew on SQLite.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const [name, column] of REFERENCES) {
    await knex.schema.alterTable(name, table => {
      table.dropIndex([column]);
    });
  }
  for (const name of TABLES) {
    await knex.raw('alter table ?? drop column stored_day', [name]);
  }
};

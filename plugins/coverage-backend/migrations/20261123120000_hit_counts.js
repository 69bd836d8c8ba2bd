// @ts-check

/**
 * Apart from the line detail, which stays the same from run to run while counts
 * do not, and is kept for longer.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('hit_counts', table => {
    table.comment('Where the hit counts of the files of an upload are');
    table
      .uuid('upload_id')
      .primary()
      .references('id')
      .inTable('uploads')
      .onDelete('CASCADE');
    table.string('entity_ref').notNullable().index();
    table
      .binary('data')
      .notNullable()
      .comment('A place for each file, in the order of the manifest');
  });

  await knex.schema.createTable('hit_chunks', table => {
    table.comment('Hit counts of many files, compressed');
    table.uuid('id').primary();
    table.string('entity_ref').notNullable().index();
    table.binary('data').notNullable();
  });

  await knex.schema.createTable('hit_count_chunks', table => {
    table.comment('Which chunks the hit counts of an upload are in');
    table
      .uuid('upload_id')
      .notNullable()
      .references('upload_id')
      .inTable('hit_counts')
      .onDelete('CASCADE');
    table.integer('place').notNullable();
    table
      .uuid('chunk_id')
      .notNullable()
      .index()
      .references('id')
      .inTable('hit_chunks')
      .onDelete('CASCADE');
    table.primary(['upload_id', 'place']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('hit_count_chunks');
  await knex.schema.dropTable('hit_chunks');
  await knex.schema.dropTable('hit_counts');
};

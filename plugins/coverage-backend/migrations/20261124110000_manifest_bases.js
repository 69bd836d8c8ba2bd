// @ts-check

const { zstdCompressSync, zstdDecompressSync } = require('zlib');

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('manifests', table => {
    table
      .binary('base_hash', 16)
      .index()
      .comment('The whole list that data is compressed with; null: none');
  });
};

/**
 * All lists become whole ones. The column goes without Knex, which would make the
 * table anew on SQLite.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const next = () =>
    knex('manifests as m')
      .join('manifests as b', 'b.hash', 'm.base_hash')
      .first('m.hash', 'm.data', 'b.data as base');
  for (let row = await next(); row?.base; row = await next()) {
    const dictionary = zstdDecompressSync(row.base);
    await knex('manifests')
      .where({ hash: row.hash })
      .update({
        data: zstdCompressSync(zstdDecompressSync(row.data, { dictionary })),
        base_hash: null,
      });
  }
  await knex.schema.alterTable('manifests', table => {
    table.dropIndex(['base_hash']);
  });
  await knex.raw('alter table manifests drop column base_hash');
};

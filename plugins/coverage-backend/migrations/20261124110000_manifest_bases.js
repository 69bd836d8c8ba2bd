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
  const based = await knex('manifests').whereNotNull('base_hash').pluck('hash');
  for (const hash of based) {
    const { data, base } = await knex('manifests as m')
      .join('manifests as b', 'b.hash', 'm.base_hash')
      .where('m.hash', hash)
      .first('m.data', 'b.data as base');
    const dictionary = zstdDecompressSync(base);
    await knex('manifests')
      .where({ hash })
      .update({
        data: zstdCompressSync(zstdDecompressSync(data, { dictionary })),
      });
  }
  await knex.schema.alterTable('manifests', table => {
    table.dropIndex(['base_hash']);
  });
  await knex.raw('alter table manifests drop column base_hash');
};

// @ts-check

const TABLES = [
  {
    name: 'daily_coverage',
    key: 'entity_id, day',
    isOfEntity: true,
    comment:
      'Line coverage of an entity at the end of the days (UTC) that have a snapshot',
  },
  {
    name: 'daily_rollups',
    key: 'dimension, value, day',
    isOfEntity: false,
    comment:
      'Changes of a day, summed over the entities of a value that count; the sum up to a day is its coverage',
  },
];

/** @typedef {(typeof TABLES)[number]} Table */

/** @param {import('knex').Knex} knex */
const isPostgres = knex => knex.client.config.client === 'pg';

/**
 * @param {import('knex').Knex} knex
 * @param {Table} table
 */
async function addRules(knex, { name, key, isOfEntity, comment }) {
  await knex.raw(`alter table ${name} add primary key (${key})`);
  if (isOfEntity) {
    await knex.raw(
      `alter table ${name} add foreign key (entity_id) references entity_coverage (id) on delete cascade`,
    );
  }
  await knex.raw(`comment on table ${name} is '${comment}'`);
}

/** @param {string} month `2026-01` */
function monthAfter(month) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/**
 * @param {import('knex').Knex} knex
 * @param {Table} table
 */
async function partition(knex, table) {
  const { name } = table;
  await knex.raw(`alter table ${name} rename to ${name}_before`);
  await knex.raw(
    `alter table ${name}_before rename constraint ${name}_pkey to ${name}_before_pkey`,
  );
  await knex.raw(
    `create table ${name} (like ${name}_before including defaults including comments) partition by range (day)`,
  );
  await addRules(knex, table);
  await knex.raw(`create table ${name}_rest partition of ${name} default`);
  const { rows } = await knex.raw(
    `select distinct substr(day, 1, 7) as month from ${name}_before where day ~ '^[12]\\d{3}-' order by month desc limit 120`,
  );
  for (const { month } of rows) {
    await knex.raw(
      `create table ${name}_${month.replace('-', '_')} partition of ${name}
        for values from ('${month}-01') to ('${monthAfter(month)}-01')`,
    );
  }
  await knex.raw(`insert into ${name} select * from ${name}_before`);
  await knex.raw(`drop table ${name}_before`);
}

/**
 * On PostgreSQL only.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (isPostgres(knex)) {
    for (const table of TABLES) {
      await partition(knex, table);
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (!isPostgres(knex)) {
    return;
  }
  for (const table of TABLES) {
    const { name } = table;
    await knex.raw(
      `create table ${name}_whole (like ${name} including defaults including comments)`,
    );
    await knex.raw(`insert into ${name}_whole select * from ${name}`);
    await knex.raw(`drop table ${name}`);
    await knex.raw(`alter table ${name}_whole rename to ${name}`);
    await addRules(knex, table);
  }
};

// @ts-check

const OF_SNAPSHOT = ['committed_at'];
const OF_ANALYSIS = [
  'pace_covered',
  'pace_total',
  'files_total',
  'files_tested',
];

/**
 * What tells whether an entity reaches a target, in the row of the entity: with
 * it nobody goes through all snapshots and analyses.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entity_coverage', table => {
    table
      .string('committed_at', 24)
      .comment('Of the commit of the latest snapshot');
    table
      .double('pace_covered')
      .comment('Lines a week, of the forecast; null: it has no pace');
    table.double('pace_total');
    table.integer('files_total').comment('Source files');
    table.integer('files_tested').comment('Null: no inventory');
  });
  const taken = [
    ...OF_SNAPSHOT.map(
      name =>
        `${name} = (select s.${name} from snapshots s where s.id = entity_coverage.snapshot_id)`,
    ),
    ...OF_ANALYSIS.map(
      name =>
        `${name} = (select a.${name} from analyses a where a.entity_ref = entity_coverage.entity_ref)`,
    ),
  ];
  await knex.raw(`update entity_coverage set ${taken.join(', ')}`);
};

/**
 * Columns go without Knex, which would make the table anew on SQLite.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of [...OF_SNAPSHOT, ...OF_ANALYSIS]) {
    await knex.raw('alter table entity_coverage drop column ??', [name]);
  }
};

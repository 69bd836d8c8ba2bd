// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sent_notices', table => {
    table.comment(
      'Who was told what; written before sending, so that replicas send once',
    );
    table.string('kind', 40).notNullable();
    table.string('subject').notNullable().comment('What it is about');
    table.string('recipient').notNullable().comment('Entity ref');
    table
      .string('period', 64)
      .notNullable()
      .comment('Within it nobody is told again: a week, a day, a snapshot');
    table.string('sent_at', 24).notNullable().index();
    table.primary(['kind', 'subject', 'recipient', 'period']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sent_notices');
};

/** Something that the person who typed the command can put right. */
export class CliError extends Error {
  name = 'CliError';
}

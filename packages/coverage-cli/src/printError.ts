import { CliContext } from './CliContext';

/** Wrong usage or input, a refusal or a failure; or a gate that was not passed. */
export type ErrorKind = 'usage' | 'failed' | 'gate';

/** Tells on stderr what went wrong: a sentence, with `--json` one line of JSON. */
export function printError(
  context: CliContext,
  kind: ErrorKind,
  message: string,
): void {
  if (context.errorsAsJson) {
    context.stderr(`${JSON.stringify({ error: { kind, message } })}\n`);
  } else {
    context.stderr(`${kind === 'gate' ? '' : 'error: '}${message}\n`);
  }
}

import { CheckResult } from '../CheckResult';
import { spansOf } from './lineSpans';

/** GitHub shows ten of each kind per step; more would only fill the log. */
const MOST = 50;

/**
 * Workflow commands that GitHub shows beside the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function toAnnotations({ patch, indirect, gates }: CheckResult): string {
  const missed = (patch?.files ?? []).flatMap(file =>
    spansOf(file.missed).map(([first, last]) =>
      command('warning', 'No test executes the change', {
        file: file.path,
        line: first,
        endLine: last,
        title: 'Not covered',
      }),
    ),
  );
  const lost = (indirect ?? []).flatMap(change =>
    spansOf(change.lost).map(([first, last]) =>
      command('notice', 'Lost its coverage without being touched', {
        file: change.path,
        line: first,
        endLine: last,
        title: 'Indirect change',
      }),
    ),
  );
  const failed = gates
    .filter(({ passed }) => passed === false)
    .map(({ name, sentence }) =>
      command('error', sentence, { title: `Coverage gate: ${name}` }),
    );
  return [...failed, ...missed.slice(0, MOST), ...lost.slice(0, MOST)].join('');
}

function command(
  kind: 'error' | 'warning' | 'notice',
  message: string,
  properties: Record<string, string | number>,
): string {
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',');
  return `::${kind} ${written}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

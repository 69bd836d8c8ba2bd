import { text } from '../../markdown/escape';
import { blocks, bullets } from '../../markdown/blocks';

const MOST = 30;

/** What people said that no tool can know. */
export function notesMarkdown(notes: string[]): string | null {
  return list('## Notes of the team', notes);
}

/** What the report could not know, and what that means for it. */
export function basisMarkdown(basis: string[]): string | null {
  return list('## What this report is based on', basis);
}

/** The words of the report; the only place with a warning about them. */
export const GLOSSARY: readonly string[] = [
  'Lines: lines of code that the coverage tool counts, also called statements.',
  'Length: all lines of a file, empty ones and comments included.',
  'Not measured: no report has it. That is not 0 %.',
  'n/a: there is nothing to cover. Few lines: fewer than 20, where a percentage would say more than is known.',
  'Points: the difference of two percentages.',
  'Expected coverage and effort are estimates, computed from what the files hold.',
  'Coverage says what tests execute. It is no guarantee of quality: a line can be executed and never checked.',
];

export function glossaryMarkdown(glossary: readonly string[]): string {
  return blocks('## Words', bullets(glossary.map(text)));
}

function list(heading: string, items: string[]): string | null {
  const more = items.length - MOST;
  return items.length === 0
    ? null
    : blocks(
        heading,
        bullets([
          ...items.slice(0, MOST).map(text),
          ...(more > 0 ? [`and ${more} more`] : []),
        ]),
      );
}

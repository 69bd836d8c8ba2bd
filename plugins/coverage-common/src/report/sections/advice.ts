import { Analysis } from '../../analysis/Analysis';
import { text } from '../../markdown/escape';
import { blocks } from '../../markdown/blocks';
import { snippetMarkdown } from './diagnoses';

const MOST_PIECES = 12;

/**
 * What to set up, with what to paste.
 *
 * @public
 */
export type ReportAdvice = Analysis['advice'];

export function adviceMarkdown(advice: ReportAdvice): string | null {
  return advice.length === 0
    ? null
    : blocks(
        '## Testing infrastructure',
        ...advice
          .slice(0, MOST_PIECES)
          .map((piece, i) =>
            blocks(
              `### ${i + 1}. ${text(piece.title)}`,
              text(piece.reason),
              ...piece.snippets.map(snippetMarkdown),
            ),
          ),
      );
}

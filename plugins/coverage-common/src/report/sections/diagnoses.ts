import { Analysis } from '../../analysis/Analysis';
import { Diagnosis, Snippet } from '../../diagnosis/Diagnosis';
import { code, text } from '../../markdown/escape';
import { blocks, bullets, cut, fence } from '../../markdown/blocks';

const MOST_EVIDENCE = 8;

/**
 * Why coverage is 0 %, low or not measured.
 *
 * @public
 */
export interface ReportDiagnoses {
  about: 'not-measured' | 'zero' | 'low';
  items: Diagnosis[];
}

const HEADING: Record<ReportDiagnoses['about'], string> = {
  'not-measured': 'Why nothing is measured',
  zero: 'Why 0 %',
  low: 'Why tests do not count',
};

export function diagnosesOf(analysis: Analysis): ReportDiagnoses | null {
  const { totals, diagnoses } = analysis;
  if (diagnoses.length === 0) {
    return null;
  }
  const measured = totals && totals.lines.total > 0;
  const zero = measured && totals.lines.covered === 0;
  const about = zero ? 'zero' : 'low';
  return { about: measured ? about : 'not-measured', items: diagnoses };
}

export function diagnosesMarkdown(diagnoses: ReportDiagnoses): string {
  return blocks(
    `### ${HEADING[diagnoses.about]}`,
    ...diagnoses.items.map((diagnosis, i) => {
      const { shown, rest } = cut(diagnosis.evidence, MOST_EVIDENCE);
      const evidence = [
        ...shown.map(text),
        ...(rest.length > 0 ? [`and ${`${rest.length} more`}`] : []),
      ];
      return blocks(
        `**${i + 1}. ${text(diagnosis.sentence)}**`,
        evidence.length > 0 && `What shows it:`,
        evidence.length > 0 && bullets(evidence),
        `What to do: ${text(diagnosis.remedy)}`,
        ...diagnosis.snippets.map(snippetMarkdown),
      );
    }),
  );
}

export function snippetMarkdown(snippet: Snippet): string {
  return blocks(
    `${code(snippet.path)}: ${text(snippet.instruction)}`,
    fence(snippet.language, snippet.text),
  );
}

/** A part of the report under one heading. */
export interface ReportSection {
  id: string;
  /** Of its heading on the page: 2 for the title of the report. */
  level: number;
  /** Of its heading, as plain text. */
  title: string;
  parts: ReportPart[];
}

/** Tables scroll sideways on their own. */
export interface ReportPart {
  kind: 'text' | 'table';
  markdown: string;
}

/** The page has its own h1. */
const SHIFT = 1;
const DEEPEST = 6;
/** Deeper headings do not begin a section. */
const DEEPEST_SECTION = 3;

/**
 * Cuts Markdown at its headings, which become one level lower. Code blocks keep
 * what looks like a heading, a table or a task in them.
 */
export function reportSections(markdown: string): ReportSection[] {
  const sections: ReportSection[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isCode = fence !== null;
    const opens = !isCode && marks !== undefined;
    if (opens) {
      fence = marks;
    } else if (fence !== null && marks && closes(line, fence)) {
      fence = null;
    }
    const [, hashes, title] = /^(#{1,6}) (.*)$/.exec(isCode ? '' : line) ?? [];
    const level = hashes ? hashes.length : 0;
    if (sections.length === 0 || (level > 0 && level <= DEEPEST_SECTION)) {
      sections.push({
        id: `coverage-report-${sections.length + 1}`,
        level: Math.max(1, level) + SHIFT,
        title: plain(title ?? ''),
        parts: [],
      });
    }
    add(
      sections[sections.length - 1].parts,
      !isCode && line.startsWith('|') ? 'table' : 'text',
      level > 0
        ? `${'#'.repeat(Math.min(DEEPEST, level + SHIFT))} ${title}`
        : shownLine(line, isCode, opens ? marks : undefined),
    );
  }
  return sections;
}

function add(
  parts: ReportPart[],
  kind: ReportPart['kind'],
  line: string,
): void {
  const last = parts[parts.length - 1];
  if (last?.kind === kind) {
    last.markdown += `\n${line}`;
  } else if (kind === 'table' || line.trim()) {
    parts.push({ kind, markdown: line });
  }
}

/**
 * Code loses its language, since the colours of the highlighter are too faint to
 * read, and a task becomes text: it is drawn as a checkbox without a name, which
 * nobody can tick.
 */
function shownLine(line: string, isCode: boolean, opening?: string): string {
  if (isCode) {
    return line;
  }
  return opening
    ? line.slice(0, line.indexOf(opening) + opening.length)
    : line.replace(/^(\s*[-*+] )\[([ xX])\] /, (_, bullet, mark) =>
        mark === ' ' ? `${bullet}☐ ` : `${bullet}☑ `,
      );
}

/** A fence is closed by at least as many of its own marks, and nothing else. */
function closes(line: string, fence: string): boolean {
  const marks = line.trim();
  return (
    marks.length >= fence.length &&
    [...marks].every(character => character === fence[0])
  );
}

/** A heading without the marks of Markdown. */
function plain(heading: string): string {
  return heading
    .replace(/\\([!-/:-@[-`{-~])|[`*]/g, (_, escaped?: string) => escaped ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

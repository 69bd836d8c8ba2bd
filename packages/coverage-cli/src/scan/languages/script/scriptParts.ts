import { Grammar } from '../../source/Grammars';
import { SourcePart } from '../../source/LanguageReader';

const SCRIPT =
  /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi;
const MAX_SCRIPTS = 10;

/** The scripts of a component; the whole of any other file. */
export function scriptParts(path: string, text: string): SourcePart[] {
  if (!/\.(?:vue|svelte)$/.test(path)) {
    return [{ text, grammar: grammarOf(path), firstLine: 0 }];
  }
  const parts: SourcePart[] = [];
  for (const match of text.matchAll(SCRIPT)) {
    const [whole, attributes, script] = match;
    const start = match.index + whole.indexOf('>', attributes.length) + 1;
    const language = /\blang\s*=\s*["']?(\w+)/.exec(attributes)?.[1] ?? '';
    const source = /\bsrc\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
    parts.push({
      text: source ? `import ${JSON.stringify(source)};` : script,
      grammar: /x$/.test(language) ? 'tsx' : 'typescript',
      firstLine: lineBreaks(text.slice(0, start)),
    });
    if (parts.length === MAX_SCRIPTS) {
      break;
    }
  }
  return parts;
}

function grammarOf(path: string): Grammar {
  if (/\.tsx$/.test(path)) {
    return 'tsx';
  }
  return /\.[cm]?ts$/.test(path) ? 'typescript' : 'javascript';
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

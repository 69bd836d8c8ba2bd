import { coverageTranslationRef } from '../translation';

const texts = (
  coverageTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();

/**
 * Placeholders of a text that were given no value. Texts are typed by their key
 * only, so nothing else notices one that stays empty. More values than the text
 * shows are fine: whole objects are handed over.
 */
export function placeholderProblems(key: string, values: object = {}) {
  const variants = [key, `${key}_one`, `${key}_other`].filter(
    name => name in texts,
  );
  if (variants.length === 0) {
    return [`${key}: no such text`];
  }
  // The plural form is chosen by it, also where it is not shown.
  const isCounted = `${key}_other` in texts;
  const wanted = variants.flatMap(name => placeholders(texts[name]));
  const given: Record<string, unknown> = { ...values };
  return [...new Set(isCounted ? ['count', ...wanted] : wanted)]
    .filter(name => given[name] === undefined || given[name] === null)
    .map(name => `${key}: no value for {{${name}}}`);
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/{{\s*([^},\s]+)/g)].map(([, name]) => name);
}

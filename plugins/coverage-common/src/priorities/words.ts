import { splitWords } from '../model/words';

/**
 * The words of a name without its extension: split at everything that is no
 * letter or digit and where camelCase changes case, in lower case, plurals
 * folded. Words that stand side by side follow joined, because people write
 * `apiKey`, `api_key` and `apikey`.
 */
export function wordsOfName(name: string): string[] {
  const dot = name.lastIndexOf('.');
  return wordsOf(dot > 0 ? name.slice(0, dot) : name);
}

/** The words of the two innermost folders of a folder's path, inner one first. */
export function wordsOfFolders(folder: string): string[] {
  const parts = folder.split('/').filter(Boolean).slice(-2).reverse();
  return parts.flatMap(wordsOf);
}

function wordsOf(text: string): string[] {
  const words = splitWords(text);
  for (let i = 0, last = words.length - 1; i < last; i++) {
    words.push(words[i] + words[i + 1]);
  }
  return words;
}

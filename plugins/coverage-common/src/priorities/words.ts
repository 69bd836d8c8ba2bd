/**
 * The words of a name without its extension: split at everything that is no
 * letter or digit and where camelCase changes case, in lower case, plurals
 * folded. Words that stand side by side follow joined, because people write
 * `apiKey`, `api_key` and `apikey`.
 */
export function wordsOfName(name: string): string[] {
  return wordsOf(name.replace(/(?<=.)\.[^.]*$/, ''));
}

/** The words of the two innermost folders of a folder's path, inner one first. */
export function wordsOfFolders(folder: string): string[] {
  const parts = folder.split('/').filter(Boolean).slice(-2).reverse();
  return parts.flatMap(wordsOf);
}

/** Folder of a path, empty for the root, and the name in it. */
export function splitPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/');
  return {
    folder: slash < 0 ? '' : path.slice(0, slash),
    name: path.slice(slash + 1),
  };
}

function wordsOf(text: string): string[] {
  const found = text
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const words = found ? found.map(foldPlural) : [];
  for (let i = 0, last = words.length - 1; i < last; i++) {
    words.push(words[i] + words[i + 1]);
  }
  return words;
}

/**
 * The singular of a regular English plural. Short words and words that end in
 * `ss`, `us` or `is` are none: `sms`, `access`, `status`, `redis` (but `apis`).
 */
export function foldPlural(word: string): string {
  if (
    word.length < 4 ||
    !word.endsWith('s') ||
    /(?:ss|us|[^p]is)$/.test(word)
  ) {
    return word;
  }
  if (word.endsWith('ies')) {
    return `${word.slice(0, -3)}y`;
  }
  return /(?:ss|x|sh|tch)es$/.test(word)
    ? word.slice(0, -2)
    : word.slice(0, -1);
}

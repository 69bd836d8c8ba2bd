import { SuffixIndex } from './SuffixIndex';

/** Files of a repository as they are compared with paths: as they are, or in lower case. */
export interface Spelling {
  index: SuffixIndex;
  has(file: string): boolean;
  spell(path: string): string;
  /** Files that are spelled so; several where only the case differs. */
  originals(file: string): readonly string[];
}

export function exactSpelling(
  files: readonly string[],
  known: { has(path: string): boolean },
): Spelling {
  return {
    index: new SuffixIndex(files),
    has: file => known.has(file),
    spell: path => path,
    originals: file => [file],
  };
}

export function lowerCaseSpelling(files: readonly string[]): Spelling {
  const originals = new Map<string, string[]>();
  for (const file of files) {
    const spelled = file.toLowerCase();
    const others = originals.get(spelled);
    if (others) {
      others.push(file);
    } else {
      originals.set(spelled, [file]);
    }
  }
  return {
    index: new SuffixIndex(originals.keys()),
    has: file => originals.has(file),
    spell: path => path.toLowerCase(),
    originals: file => originals.get(file)!,
  };
}

import { folderOf } from '../model/pathParts';
import { PriorityRule } from './PriorityRule';
import { WordHits, wordIndex } from './wordIndex';
import { wordsOfFolders } from './words';

/**
 * The words that rules find in the path of the file at hand. Files come folder
 * by folder, so what a folder says is kept, and of what a name says only the
 * few rules that it speaks of are looked at.
 */
export class RuleHits {
  /** By rule: 1 where it has the words that it asks for. */
  readonly hasWords: Uint8Array;
  readonly #rules: readonly PriorityRule[];
  readonly #ask: ReturnType<typeof wordIndex>;
  #folder: string | null = null;
  readonly #inFolder: WordHits;
  /** By rule: what its `words` found, and behind them all what its `nameWords` found. */
  readonly #inName: WordHits;
  /** Places in `#inName` that are taken, and how many. */
  readonly #taken: Int32Array;
  #count = 0;

  constructor(rules: readonly PriorityRule[]) {
    this.#rules = rules;
    this.#ask = wordIndex([
      ...rules.map(({ when }) => when.words),
      ...rules.map(({ when }) => when.nameWords),
    ]);
    this.#inFolder = rules.map(() => null);
    this.#inName = [...rules, ...rules].map(() => null);
    this.#taken = new Int32Array(this.#inName.length);
    this.hasWords = new Uint8Array(rules.length);
  }

  /** Of a rule's `words`: in the name, else in the folders. */
  wordOf(rule: number): string | null {
    return this.#inName[rule] ?? this.#inFolder[rule];
  }

  nameWordOf(rule: number): string | null {
    return this.#inName[rule + this.#rules.length];
  }

  turnTo(path: string, wordsOfItsName: readonly string[]): void {
    for (; this.#count > 0; this.#count--) {
      const at = this.#taken[this.#count - 1];
      this.#inName[at] = null;
      this.#update(at);
    }
    const folder = folderOf(path);
    if (folder !== this.#folder) {
      this.#turnToFolder(folder);
    }
    this.#ask(wordsOfItsName, this.#take);
  }

  #turnToFolder(folder: string): void {
    this.#folder = folder;
    this.#inFolder.fill(null);
    this.#ask(wordsOfFolders(folder), (at, word) => {
      if (at < this.#rules.length) {
        this.#inFolder[at] ??= word;
      }
    });
    this.#rules.forEach((_, rule) => this.#update(rule));
  }

  readonly #take = (at: number, word: string): void => {
    if (this.#inName[at] === null) {
      this.#inName[at] = word;
      this.#taken[this.#count++] = at;
      this.#update(at);
    }
  };

  #update(at: number): void {
    const rule = at % this.#rules.length;
    const { words, nameWords } = this.#rules[rule].when;
    const isMissing =
      (words && this.wordOf(rule) === null) ||
      (nameWords && this.nameWordOf(rule) === null);
    this.hasWords[rule] = isMissing ? 0 : 1;
  }
}

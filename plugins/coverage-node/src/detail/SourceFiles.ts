import { LineBudget } from './LineBudget';
import { SourceFile } from './SourceFile';

/** Files of a report by what its statements call them: a path or a number. */
export class SourceFiles {
  readonly #budget = new LineBudget();
  #files = new Map<string, SourceFile>();

  of(key: string): SourceFile {
    let file = this.#files.get(key);
    if (!file) {
      file = new SourceFile(this.#budget);
      this.#files.set(key, file);
    }
    return file;
  }

  /** All of them in the order of their first statements; then there are none. */
  take(): Map<string, SourceFile> {
    const files = this.#files;
    this.#files = new Map();
    return files;
  }
}

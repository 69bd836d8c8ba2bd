import { InputError } from '@backstage/errors';
import { LineBudget } from './LineBudget';
import { SourceFile } from './SourceFile';

/** More than the largest repositories have; few bytes can name one. */
const MAX_FILES = 200_000;

/** Files of a report by what its statements call them: a path or a number. */
export class SourceFiles {
  readonly #budget = new LineBudget();
  #files = new Map<string, SourceFile>();

  /** @throws InputError when it would be one file too many. */
  of(key: string): SourceFile {
    let file = this.#files.get(key);
    if (!file) {
      if (this.#files.size === MAX_FILES) {
        throw new InputError(
          `it names more than ${MAX_FILES.toLocaleString('en-US')} files`,
        );
      }
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

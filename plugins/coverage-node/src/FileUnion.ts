import {
  FileCoverage,
  HitsPolicy,
  mergeFiles,
} from '@backstage-coverage/plugin-coverage-common';
import { markCounts } from './detail/markCounts';

interface Part {
  file: FileCoverage;
  records: number;
}

/**
 * Files of a report by path, each once. Records of one path are merged in pairs
 * of equal size, so that a path with many records costs n log n and not n².
 */
export class FileUnion {
  readonly #policy: HitsPolicy;
  readonly #parts = new Map<string, Part[]>();

  constructor(policy: HitsPolicy) {
    this.#policy = policy;
  }

  add(file: FileCoverage): void {
    const parts = this.#parts.get(file.path);
    if (!parts) {
      this.#parts.set(file.path, [{ file, records: 1 }]);
      return;
    }
    parts.push({ file, records: 1 });
    while (parts.at(-1)!.records === parts.at(-2)?.records) {
      this.#mergeLast(parts);
    }
  }

  finish(): Map<string, FileCoverage> {
    const files = new Map<string, FileCoverage>();
    for (const [path, parts] of this.#parts) {
      while (parts.length > 1) {
        this.#mergeLast(parts);
      }
      files.set(path, parts[0].file);
    }
    return markCounts(files);
  }

  #mergeLast(parts: Part[]): void {
    const b = parts.pop()!;
    const a = parts.pop()!;
    parts.push({
      file: mergeFiles(a.file, b.file, this.#policy),
      records: a.records + b.records,
    });
  }
}

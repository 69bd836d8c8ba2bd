import {
  CoverageTotals,
  FileCoverage,
  HitsPolicy,
  mergeFiles,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { showsCounts, withCounts } from './detail/hitCounts';
import { FilePacking } from './FilePacking';

interface Part<Packed> {
  packed: Packed;
  totals: CoverageTotals;
  hasCounts: boolean;
  records: number;
}

/**
 * Files of a report by path, each once. Records of one path are merged in pairs
 * of equal size, so that a path with many records costs n log n and not n². If any
 * line of the report has more than one hit, the hits of all its files are counts.
 */
export class FileUnion<Packed> {
  readonly #policy: HitsPolicy;
  readonly #packing: FilePacking<Packed>;
  readonly #parts = new Map<string, Part<Packed>[]>();
  #hasCounts = false;

  constructor(policy: HitsPolicy, packing: FilePacking<Packed>) {
    this.#policy = policy;
    this.#packing = packing;
  }

  add(file: FileCoverage): void {
    const parts = this.#parts.get(file.path) ?? [];
    if (parts.length === 0) {
      this.#parts.set(file.path, parts);
    }
    let merged = this.#counted(file);
    let records = 1;
    while (parts.at(-1)?.records === records) {
      merged = this.#merge(this.#take(parts.pop()!), merged);
      records *= 2;
    }
    parts.push(this.#pack(merged, records));
  }

  /** The files with the sum of their totals. */
  finish(): { files: Map<string, Packed>; totals: CoverageTotals } {
    for (const parts of this.#parts.values()) {
      if (parts.length > 1) {
        let merged = this.#take(parts.pop()!);
        while (parts.length > 0) {
          merged = this.#merge(this.#take(parts.pop()!), merged);
        }
        parts.push(this.#pack(merged, 0));
      }
    }
    const files = new Map<string, Packed>();
    const totals: CoverageTotals[] = [];
    for (const [path, [part]] of this.#parts) {
      files.set(path, this.#finished(part));
      totals.push(part.totals);
    }
    return { files, totals: sumTotals(totals) };
  }

  #merge(a: FileCoverage, b: FileCoverage): FileCoverage {
    return this.#counted(mergeFiles(a, b, this.#policy));
  }

  #counted(file: FileCoverage): FileCoverage {
    if (!showsCounts(file)) {
      return file;
    }
    this.#hasCounts = true;
    return withCounts(file);
  }

  #pack(file: FileCoverage, records: number): Part<Packed> {
    return {
      packed: this.#packing.pack(file),
      totals: file.totals,
      hasCounts: file.detail?.hasCounts ?? false,
      records,
    };
  }

  #take({ packed }: Part<Packed>): FileCoverage {
    const file = this.#packing.unpack(packed);
    this.#packing.drop?.(packed);
    return file;
  }

  /** Files whose own hits did not tell follow those that did. */
  #finished(part: Part<Packed>): Packed {
    return part.hasCounts || !this.#hasCounts
      ? part.packed
      : this.#packing.pack(withCounts(this.#take(part)));
  }
}

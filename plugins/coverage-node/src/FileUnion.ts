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
    const part = this.#pack(file, 1);
    const parts = this.#parts.get(file.path);
    if (!parts) {
      this.#parts.set(file.path, [part]);
      return;
    }
    parts.push(part);
    while (parts.at(-1)!.records === parts.at(-2)?.records) {
      this.#mergeLast(parts);
    }
  }

  /** The files with the sum of their totals. */
  finish(): { files: Map<string, Packed>; totals: CoverageTotals } {
    for (const parts of this.#parts.values()) {
      while (parts.length > 1) {
        this.#mergeLast(parts);
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

  #pack(file: FileCoverage, records: number): Part<Packed> {
    const hasCounts = showsCounts(file);
    this.#hasCounts ||= hasCounts;
    return {
      packed: this.#packing.pack(hasCounts ? withCounts(file) : file),
      totals: file.totals,
      hasCounts,
      records,
    };
  }

  #mergeLast(parts: Part<Packed>[]): void {
    const b = parts.pop()!;
    const a = parts.pop()!;
    const { unpack } = this.#packing;
    const file = mergeFiles(unpack(a.packed), unpack(b.packed), this.#policy);
    parts.push(this.#pack(file, a.records + b.records));
  }

  /** Files whose own hits did not tell follow those that did. */
  #finished({ packed, hasCounts }: Part<Packed>): Packed {
    if (hasCounts || !this.#hasCounts) {
      return packed;
    }
    const { pack, unpack } = this.#packing;
    return pack(withCounts(unpack(packed)));
  }
}

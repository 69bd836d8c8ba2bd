/**
 * The groups of a catalog and those right above each. A group may be its own
 * ancestor: people write the catalog.
 */
export class GroupTree {
  readonly #parents: Map<string, readonly string[]>;
  readonly #above = new Map<string, Set<string>>();

  /**
   * @param parents - of every group of the catalog, by ref; what is no group of
   * it is left out
   */
  constructor(parents: Map<string, readonly string[]>) {
    this.#parents = new Map(
      [...parents].map(([group, above]) => [
        group,
        [...new Set(above)].filter(ref => parents.has(ref)),
      ]),
    );
  }

  /** Every group with those right above it. */
  groups(): Iterable<[group: string, parents: readonly string[]]> {
    return this.#parents;
  }

  /** All groups above one, each once; itself only where it is its own ancestor. */
  above(group: string): Set<string> {
    const known = this.#above.get(group);
    if (known) {
      return known;
    }
    const reached = new Set(this.#parents.get(group));
    for (const ref of reached) {
      this.#parents.get(ref)?.forEach(parent => reached.add(parent));
    }
    this.#above.set(group, reached);
    return reached;
  }

  /**
   * Where a tree of the groups starts, so that every group can be reached: those
   * without parent in the catalog, and of a circle with nothing above it the
   * first by ref.
   */
  tops(): Set<string> {
    const tops = new Set<string>();
    for (const group of [...this.#parents.keys()].sort()) {
      const above = [...this.above(group)];
      const isInTopCircle = above.every(ref => this.above(ref).has(group));
      if (isInTopCircle && !above.some(ref => tops.has(ref))) {
        tops.add(group);
      }
    }
    return tops;
  }
}

/**
 * What was used last, up to a size in total. What alone is larger is not kept.
 */
export class RecentItems<T> {
  readonly #maxSize: number;
  /** The first was not used for longest. */
  readonly #items = new Map<string, { item: T; size: number }>();
  #size = 0;

  constructor(options: { maxSize: number }) {
    this.#maxSize = options.maxSize;
  }

  get(key: string): T | undefined {
    const known = this.#items.get(key);
    if (known) {
      this.#items.delete(key);
      this.#items.set(key, known);
    }
    return known?.item;
  }

  set(key: string, item: T, size: number): void {
    this.#delete(key);
    if (size > this.#maxSize) {
      return;
    }
    this.#items.set(key, { item, size });
    this.#size += size;
    for (const oldest of this.#items.keys()) {
      if (this.#size <= this.#maxSize) {
        return;
      }
      this.#delete(oldest);
    }
  }

  #delete(key: string): void {
    this.#size -= this.#items.get(key)?.size ?? 0;
    this.#items.delete(key);
  }
}

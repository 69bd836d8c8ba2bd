import { isCount } from '../../detail/counts';

/** A statement or a branch of a method by the offset of its instruction. */
interface Point {
  offset: number;
  line: number;
}

/** A branch whose line the report does not tell. */
interface LostBranch {
  offset: number;
  isTaken: boolean;
}

/** What is known of a method while it is read. */
export class MethodPoints {
  #statements: Point[] = [];
  #lost: LostBranch[] = [];
  #branches = new Set<string>();

  /** The line that the method begins with, 0 as long as none is known. */
  get firstLine(): number {
    return this.#statements[0]?.line ?? 0;
  }

  addStatement(offset: number | undefined, line: number): void {
    this.#statements.push({ offset: isCount(offset) ? offset : 0, line });
  }

  /** Keeps a branch until all statements are known. */
  addLostBranch(offset: number | undefined, isTaken: boolean): void {
    this.#lost.push({ offset: isCount(offset) ? offset : 0, isTaken });
  }

  /** Whether no other branch of the method has been the same. */
  isNewBranch(key: string): boolean {
    const isNew = !this.#branches.has(key);
    this.#branches.add(key);
    return isNew;
  }

  /**
   * The lost branches with the line of the last statement ahead of each, as
   * OpenCover itself tells it since version 4.5; none without a statement.
   */
  foundBranches(): (LostBranch & Point)[] {
    const statements = this.#statements.sort((a, b) => a.offset - b.offset);
    let i = 0;
    return statements.length === 0
      ? []
      : this.#lost
          .sort((a, b) => a.offset - b.offset)
          .map(branch => {
            while (statements[i + 1]?.offset <= branch.offset) {
              i += 1;
            }
            return { ...branch, line: statements[i].line };
          });
  }
}

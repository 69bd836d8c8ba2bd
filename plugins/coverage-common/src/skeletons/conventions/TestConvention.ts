import { StackFacts } from '../../inventory/Inventory';
import { TestFolders } from '../TestFolders';

/** Where a source file lies, which says where its test does. */
export interface SourcePlace {
  path: string;
  folder: string;
  extension: string;
  stack: StackFacts;
}

/** A source file, as conventions see it. */
export interface SourceFile extends SourcePlace {
  /** Name without extension. */
  stem: string;
}

/** How the tests of a stack are named and where they lie. */
export interface TestConvention {
  /** What a test file is named after: `x` for `test_x.py`; `null`: not by convention. */
  subject(testName: string): string | null;
  /** What the test of a source is named after, where that is not always the source's name. */
  subjectOf?(source: SourceFile): string;
  /** The style of a test's name, which others follow: `.spec`, `Tests`. */
  style(testName: string): string | null;
  /**
   * Name of the test file. `style` is the one that most tests of the stack
   * have, `null` when there is none.
   */
  fileName(stem: string, source: SourceFile, style: string | null): string;
  /**
   * The language allows one place only, whatever the repository does: the
   * whole folder, or `null` where it cannot tell.
   */
  fixedFolder?(source: SourcePlace): string | null;
  /** Where tests lie when no test of the repository shows it. */
  defaultFolder(source: SourcePlace, folders: TestFolders | null): string;
}

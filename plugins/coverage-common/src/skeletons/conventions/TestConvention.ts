import { StackFacts } from '../../inventory/Inventory';
import { TestFolders } from '../TestFolders';

/** A source file, as conventions see it. */
export interface SourceFile {
  path: string;
  folder: string;
  /** Name without extension. */
  stem: string;
  extension: string;
  stack: StackFacts;
}

/** How the tests of a stack are named and where they lie. */
export interface TestConvention {
  /** What a test file is named after: `x` for `test_x.py`; `null`: not by convention. */
  subject(testName: string): string | null;
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
  fixedFolder?(source: SourceFile): string | null;
  /** Where tests lie when no test of the repository shows it. */
  defaultFolder(source: SourceFile, folders: TestFolders | null): string;
}

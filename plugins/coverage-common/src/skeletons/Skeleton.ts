/**
 * A test file that fails until it is written.
 *
 * @public
 */
export interface TestSkeleton {
  path: string;
  language: string;
  text: string;
  /** Functions that it has a test for. */
  functions: string[];
}

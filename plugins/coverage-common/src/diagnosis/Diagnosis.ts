/**
 * Why coverage is 0 % or not measured.
 *
 * @public
 */
export type DiagnosisCause =
  | 'no-upload'
  | 'upload-older-than-commit'
  | 'no-tests'
  | 'only-external-tests'
  | 'unresolved-test-imports'
  | 'all-tests-skipped'
  | 'missing-source-package'
  | 'unresolved-paths'
  | 'no-coverage-step';

/**
 * Text to put into a file.
 *
 * @public
 */
export interface Snippet {
  /** File of the repository that it goes into. */
  path: string;
  /** `toml`, `yaml`, `json`... */
  language: string;
  text: string;
  /** What to do with it: "Add to the steps of job test". */
  instruction: string;
}

/**
 * A cause with what shows it and what mends it.
 *
 * @public
 */
export interface Diagnosis {
  cause: DiagnosisCause;
  /** One sentence for people, with the numbers. */
  sentence: string;
  /** Files, names and numbers that show it. */
  evidence: string[];
  /** One sentence: what to do. */
  remedy: string;
  snippets: Snippet[];
}

/** Environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a CI system tells of the build that runs; what it does not tell is absent. */
export interface CiBuild {
  /** Of a pull request its head, never the commit that merges it for the test. */
  commit?: string;
  /** Of a pull request the branch that it comes from. */
  branch?: string;
  /** Number of the pull request. */
  pullRequest?: string;
  /** Branch that the pull request is to be merged into. */
  baseBranch?: string;
  /** Page of the build. */
  buildUrl?: string;
  /** `owner/name` of the repository at its host. */
  repository?: string;
}

/** A CI system: how to know it, and what its variables say. */
export interface CiProvider {
  /** As people write it: `GitHub Actions`. */
  name: string;
  isRunning(env: Environment): boolean;
  /** @param event - reads the file that describes what triggered the build */
  read(env: Environment, event: (path: string) => unknown): CiBuild;
}

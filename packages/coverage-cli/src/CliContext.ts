/** What a command may touch of its process, so that tests can stand in for it. */
export interface CliContext {
  cwd: string;
  env: Record<string, string | undefined>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Somebody reads along: progress may be shown. */
  isTerminal?: boolean;
  /** Results go to a terminal, which shows colours. */
  isResultOnTerminal?: boolean;
  /** A program reads along: errors are told as JSON, too. */
  errorsAsJson?: boolean;
  sleep(ms: number): Promise<void>;
}

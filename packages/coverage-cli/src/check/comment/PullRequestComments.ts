/** Comments of one pull request at its code host. */
export interface PullRequestComments {
  /** Id of the comment that begins with the text, whoever wrote it. */
  find(marker: string): Promise<string | undefined>;
  create(text: string): Promise<void>;
  update(id: string, text: string): Promise<void>;
}

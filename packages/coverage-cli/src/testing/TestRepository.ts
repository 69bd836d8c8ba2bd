import { execFileSync } from 'node:child_process';
import { TestFolder } from './TestFolder';

/** A Git repository of its own for a test. */
export class TestRepository extends TestFolder {
  constructor(files: Record<string, string> = {}) {
    super();
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Test');
    this.git('config', 'user.email', 'test@example.com');
    this.writeAll(files);
  }

  writeAll(files: Record<string, string>): void {
    for (const [path, content] of Object.entries(files)) {
      this.write(path, content);
    }
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** @param at - ISO 8601 */
  commit(message: string, at = '2026-06-01T12:00:00Z'): string {
    this.git('add', '--all');
    execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], {
      cwd: this.path,
      env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    });
    return this.git('rev-parse', 'HEAD');
  }
}

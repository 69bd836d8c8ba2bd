import { CliContext } from './CliContext';

const EVERY_MS = 100;
const CLEAR = '\r\u001b[K';

/** One line on a terminal that is written over; nothing where it would fill a log. */
export class ProgressLine {
  readonly #context: CliContext;
  #shownAt = 0;
  #isShown = false;

  constructor(context: CliContext) {
    this.#context = context;
  }

  show(text: string): void {
    const now = performance.now();
    if (this.#context.isTerminal && now - this.#shownAt >= EVERY_MS) {
      this.#shownAt = now;
      this.#isShown = true;
      this.#context.stderr(`${CLEAR}${text}`);
    }
  }

  clear(): void {
    if (this.#isShown) {
      this.#isShown = false;
      this.#context.stderr(CLEAR);
    }
  }
}

/** `[#####.....] 52 %` */
export function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const filled = Math.round(share * 20);
  return `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${Math.floor(
    share * 100,
  )} %`;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends what was started, last first, also when a signal ends this process. */
export class CleanUp {
  readonly #steps: (() => Promise<void>)[] = [];
  readonly #onSignal = async () => {
    await this.run();
    process.exit(1);
  };

  constructor() {
    SIGNALS.forEach(signal => process.once(signal, this.#onSignal));
  }

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    SIGNALS.forEach(signal => process.off(signal, this.#onSignal));
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      await step();
    }
  }
}

import { CoverageFormat } from '@backstage-coverage/plugin-coverage-node';
import { WaitingClock } from '../time/WaitingClock';

/** How long a report was parsed, also one that could not be. */
export interface ParseTime {
  /** Id. */
  format: string;
  /** Without waiting for its bytes. */
  seconds: number;
}

/** The same format, of which every report is timed. */
export function timeFormat(
  format: CoverageFormat,
  onParsed: (time: ParseTime) => void,
): CoverageFormat {
  return {
    id: format.id,
    title: format.title,
    hitsPolicy: format.hitsPolicy,
    detect: (head, fileName) => format.detect(head, fileName),
    parse: async (report, sink, context) => {
      const clock = new WaitingClock();
      const started = performance.now();
      try {
        await format.parse(clock.waitingFor(report), sink, context);
      } finally {
        const parsing = performance.now() - started - clock.waited;
        onParsed({ format: format.id, seconds: parsing / 1000 });
      }
    },
  };
}

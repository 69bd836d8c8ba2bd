import { Contender, Reading } from './Contender';
import { RunnerAnswer, RunnerTask } from './startRunner';

/** The last one, until the next. */
const kept: { reading?: Reading } = {};

/** Lets this process read reports when the one that started it says so. */
export function serve(contenders: Record<string, Contender>): void {
  process.on('message', (message: RunnerTask | string) => {
    if (typeof message === 'object') {
      run(contenders, message).then(answer => process.send!(answer));
    }
  });
  // Also beside a monitor, which does not wait for messages.
  process.channel?.ref();
  process.on('disconnect', () => process.exit());
}

async function run(
  contenders: Record<string, Contender>,
  { contender, report }: RunnerTask,
): Promise<RunnerAnswer> {
  try {
    kept.reading = undefined;
    const begin = performance.now();
    const reading = await contenders[contender](report);
    const ms = reading.ms ?? performance.now() - begin;
    kept.reading = reading;
    const { files } = reading;
    return files === undefined || files === report.files
      ? { failure: null, ms }
      : { failure: `finds ${files} of ${report.files} files` };
  } catch (error) {
    return { failure: (error as Error).message ?? String(error) };
  }
}

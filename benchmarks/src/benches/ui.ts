import { Bench } from '../Bench';
import { repository } from '../data/repository';
import { Measurement, samplesOf } from '../Measurement';
import { launchBrowser, signIn } from '../ui/browser';
import { CleanUp } from '../ui/CleanUp';
import { startPortal } from '../ui/startPortal';
import { TabNumbers, TabRun } from '../ui/TabRun';

const FILES = 20_000;
/** As many rows as fit on a screen: what drawing them takes without looking. */
const FEW_FILES = 40;

/** The Coverage tab in a real browser, of a production build. */
export const ui: Bench = {
  title: `the Coverage tab of ${FILES.toLocaleString(
    'en-US',
  )} files in Chromium, against that of ${FEW_FILES}`,
  measure,
};

async function measure(): Promise<Measurement[]> {
  const cleanUp = new CleanUp();
  try {
    const portal = await startPortal({
      few: repository(FEW_FILES),
      many: repository(FILES),
    });
    cleanUp.add(portal.stop);
    const browser = await launchBrowser();
    cleanUp.add(() => browser.close());
    const numbersOf = async (entity: string) => {
      const page = await signIn(browser, portal.baseUrl);
      const numbers = await new TabRun(page, entity).measure();
      await page.close();
      return numbers;
    };
    const floors = await numbersOf('few');
    return toMeasurements(await numbersOf('many'), floors);
  } finally {
    await cleanUp.run();
  }
}

function toMeasurements(
  numbers: TabNumbers,
  floors: TabNumbers,
): Measurement[] {
  return [...numbers].map(([name, values]): Measurement => {
    const floor = floors.get(name);
    return {
      name,
      ...promiseOf(name),
      value: samplesOf(values),
      floor: floor && samplesOf(floor),
    };
  });
}

/** What the product promises. */
function promiseOf(name: string): Pick<Measurement, 'unit' | 'limit'> {
  if (name.startsWith('JavaScript')) {
    return { unit: 'kB', limit: 150 };
  }
  if (name.includes('blank frames')) {
    return { unit: 'frames', limit: 0 };
  }
  if (name.startsWith('overview')) {
    return { unit: 'ms', limit: 1500 };
  }
  return { unit: 'ms', limit: name.includes(',') ? 100 : undefined };
}

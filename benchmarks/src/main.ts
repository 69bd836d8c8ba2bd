import { cpus, totalmem } from 'node:os';
import { Bench } from './Bench';
import { model } from './benches/model';
import { scorecard } from './benches/scorecard';
import { store } from './benches/store';
import { ui } from './benches/ui';
import { printTable } from './printTable';

/** By the name that `yarn bench NAME` takes. */
const benches: Record<string, Bench> = { model, scorecard, store, ui };

async function main(names: string[]) {
  const unknown = names.find(name => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    console.error(
      `There is no bench '${unknown}': choose from ${Object.keys(benches).join(
        ', ',
      )}.`,
    );
    process.exitCode = 2;
    return;
  }
  if (!names.length) {
    console.log('yarn bench NAME...\n');
    for (const [name, { title }] of Object.entries(benches)) {
      console.log(`  ${name.padEnd(10)} ${title}`);
    }
    return;
  }
  console.log(machine());
  for (const name of names) {
    const { title, notes = [], measure } = benches[name];
    console.log(`\n${name}: ${title}`);
    printTable(await measure());
    notes.forEach(note => console.log(`  ${note}`));
  }
}

function machine(): string {
  const [{ model: processor }, ...others] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${
    others.length + 1
  } cores of ${processor.trim()}, ${gigabytes} GB`;
}

main(process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});

import { cpus, totalmem } from 'node:os';
import { readArguments } from './arguments';
import { Bench } from './Bench';
import { model } from './benches/model';
import { parse } from './benches/parse';
import { scan } from './benches/scan';
import { scorecard } from './benches/scorecard';
import { store } from './benches/store';
import { ui } from './benches/ui';
import { Measurement } from './Measurement';
import { printTable } from './printTable';

/** By the name that `yarn bench NAME` takes. */
const benches: Record<string, Bench> = {
  model,
  parse,
  scan,
  scorecard,
  store,
  ui,
};

async function main(args: string[]) {
  const { names, only, json } = readArguments(args, benches);
  if (!names.length) {
    console.log('yarn bench NAME... [--only PART]... [--json]\n');
    for (const [name, { title }] of Object.entries(benches)) {
      console.log(`  ${name.padEnd(10)} ${title}`);
    }
    return;
  }
  if (json) {
    const measured: Record<string, Measurement[]> = {};
    for (const name of names) {
      measured[name] = await benches[name].measure(only);
    }
    console.log(JSON.stringify({ machine: machine(), ...measured }, null, 2));
    return;
  }
  console.log(machine());
  for (const name of names) {
    const { title, notes = [], measure } = benches[name];
    console.log(`\n${name}: ${title}`);
    printTable(await measure(only));
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

// Read by whatever Node is there, so nothing newer than dynamic import in this
// file: an old Node has to get as far as the sentence below.
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(
    `Node 20 or newer is needed and this is ${process.version}: install a current one from https://nodejs.org, then run the command again.`,
  );
  process.exitCode = 1;
} else {
  import('./bootstrap.mjs').then(({ bootstrap }) =>
    bootstrap(process.argv.slice(2)),
  );
}

import { Cluster } from './Cluster';
import { differencesOf, storedState } from './storedState';
import { formOf, keyOf, SoakUpload, soakUploads } from './uploads';

const UPLOADS = Number(process.argv[2] ?? 2_000);
const AT_ONCE = 8;
const UPLOADS_PER_KILL = 250;
const SEED = 1;

/**
 * Uploads by many clients at once to two replicas, with cut connections,
 * duplicates, garbage and killed processes. In the end the database must be the
 * one that the accepted uploads give one after the other.
 */
async function soak(): Promise<void> {
  const uploads = soakUploads(UPLOADS, SEED);
  const soaked = await Cluster.start(2);
  let accepted: SoakUpload[];
  let state: Record<string, string[]>;
  try {
    accepted = await sendAll(soaked, uploads);
    state = await storedState(soaked.database.db);
  } finally {
    await soaked.stop();
  }
  console.log(`${accepted.length} of ${UPLOADS} uploads were to be accepted`);

  const calm = await Cluster.start(1);
  try {
    for (const upload of accepted) {
      await sendOnce(calm, upload);
    }
    const differences = differencesOf(
      state,
      await storedState(calm.database.db),
    );
    differences.slice(0, 20).forEach(line => console.log(line));
    console.log(
      differences.length === 0
        ? 'The database is the same as after one upload after the other.'
        : `${differences.length} rows differ.`,
    );
    process.exitCode = differences.length === 0 ? 0 : 1;
  } finally {
    await calm.stop();
  }
}

/** @returns those that were accepted, in an order that gives the same end */
async function sendAll(
  cluster: Cluster,
  uploads: SoakUpload[],
): Promise<SoakUpload[]> {
  const accepted: SoakUpload[] = [];
  const lastOf = new Map<string, Promise<void>>();
  let at = 0;
  let kills = Promise.resolve();
  const client = async () => {
    while (at < uploads.length) {
      const upload = uploads[at++];
      if (at % UPLOADS_PER_KILL === 0) {
        kills = kills.then(() => cluster.replaceOne());
        console.log(`${at} of ${uploads.length}; a replica is killed`);
      }
      // Those that replace each other come one after the other.
      const key = keyOf(upload);
      const sent = (lastOf.get(key) ?? Promise.resolve()).then(async () => {
        if (await sendWithFate(cluster, upload)) {
          accepted.push(upload);
        }
      });
      lastOf.set(key, sent);
      await sent;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  await kills;
  return accepted;
}

async function sendWithFate(
  cluster: Cluster,
  upload: SoakUpload,
): Promise<boolean> {
  switch (upload.fate) {
    case 'cut':
      await sendCut(cluster, upload);
      return false;
    case 'garbage':
      return refused(cluster, upload);
    case 'twice':
      await Promise.all([sendOnce(cluster, upload), sendOnce(cluster, upload)]);
      return true;
    default:
      await sendOnce(cluster, upload);
      return true;
  }
}

/** As often as it takes: a replica may be killed meanwhile. */
async function sendOnce(cluster: Cluster, upload: SoakUpload): Promise<void> {
  for (;;) {
    const status = await statusOf(cluster, upload);
    if (status === 200 || status === 201) {
      return;
    }
    if (status !== null && status < 500 && status !== 429) {
      throw new Error(`${keyOf(upload)} was answered with ${status}`);
    }
  }
}

async function refused(cluster: Cluster, upload: SoakUpload): Promise<false> {
  for (;;) {
    const status = await statusOf(cluster, upload);
    if (status === 400) {
      return false;
    }
    if (status !== null && status < 500 && status !== 429) {
      throw new Error(`Garbage was answered with ${status}`);
    }
  }
}

/** `null`: the connection broke. */
async function statusOf(
  cluster: Cluster,
  upload: SoakUpload,
): Promise<number | null> {
  try {
    const response = await cluster.next.fetch('/coverage/uploads', {
      method: 'POST',
      body: formOf(upload),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}

/** The client goes away before the end of the body. */
async function sendCut(cluster: Cluster, upload: SoakUpload): Promise<void> {
  const whole = new Response(formOf(upload));
  const bytes = Buffer.from(await whole.arrayBuffer());
  const cut = new AbortController();
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length - 20));
      setTimeout(() => cut.abort(), 20);
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': whole.headers.get('content-type')! },
    body,
    duplex: 'half',
    signal: cut.signal,
  };
  await cluster.next
    .fetch('/coverage/uploads', init as RequestInit)
    .catch(() => {});
}

soak().catch(error => {
  console.error(error);
  process.exitCode = 1;
});

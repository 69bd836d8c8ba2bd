import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogOf, untilKnown } from '../backend/components';
import { startPostgres, TemporaryDatabase } from '../backend/databases';
import { RunningBackend, startBackend } from '../backend/startBackend';
import { SOAK_ENTITIES } from './uploads';

/** Replicas of a backend on one PostgreSQL, behind a round-robin. */
export class Cluster {
  readonly database: TemporaryDatabase;
  readonly #start: () => Promise<RunningBackend>;
  readonly #dir: string;
  readonly #replicas: RunningBackend[] = [];
  #turn = 0;

  private constructor(
    database: TemporaryDatabase,
    dir: string,
    start: () => Promise<RunningBackend>,
  ) {
    this.database = database;
    this.#dir = dir;
    this.#start = start;
  }

  static async start(replicas: number): Promise<Cluster> {
    const dir = await mkdtemp(join(tmpdir(), 'coverage-soak-'));
    const target = join(dir, 'catalog-info.yaml');
    await writeFile(
      target,
      catalogOf(SOAK_ENTITIES, i => `team-${i % 3}`),
    );
    const database = await startPostgres();
    const cluster = new Cluster(database, dir, () =>
      startBackend({
        withCatalog: true,
        database: database.config,
        config: { catalog: { locations: [{ type: 'file', target }] } },
      }),
    );
    // The first makes the databases.
    for (let i = 0; i < replicas; i++) {
      cluster.#replicas.push(await cluster.#start());
    }
    await untilKnown(SOAK_ENTITIES, path => cluster.next.fetch(path));
    return cluster;
  }

  /** The next replica. */
  get next(): RunningBackend {
    this.#turn += 1;
    return this.#replicas[this.#turn % this.#replicas.length];
  }

  /** Kills one in the middle of whatever it does, and starts another. */
  async replaceOne(): Promise<void> {
    const [victim] = this.#replicas.splice(
      this.#turn % this.#replicas.length,
      1,
    );
    await victim.stop('SIGKILL');
    this.#replicas.push(await this.#start());
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.map(replica => replica.stop()));
    await this.database.stop();
    await rm(this.#dir, { recursive: true, force: true });
  }
}

import { randomUUID } from 'crypto';
import {
  encodeHitChunk,
  encodeHitPlaces,
  HitPlace,
} from '../../storage/hitChunkCodec';

/** Before compression. Reading the counts of one file reads a chunk. */
const CHUNK_BYTES = 64 * 1024;
/** Of a chunk with fewer bytes that are still true, these are written anew. */
const MIN_KEPT_BYTES = CHUNK_BYTES / 8;

/** A chunk that is stored. */
export interface StoredChunk {
  id: string;
  files: Buffer[];
}

/** What to write for the hit counts of an upload. */
export interface PackedHits {
  /** Compressed places, see `encodeHitPlaces`. */
  places: Buffer;
  /** By `HitPlace.chunk`. */
  chunkIds: string[];
  added: { id: string; data: Buffer }[];
}

/**
 * Puts the hit counts of an upload into chunks. Files whose counts are in one of
 * the known chunks stay there: where little of the code changed and tests are
 * deterministic, that is most of them.
 *
 * @param files - encoded hits of each file of the manifest; `null`: not counted
 */
export async function packHits(
  files: readonly (Buffer | null)[],
  known: readonly StoredChunk[],
): Promise<PackedHits> {
  const kept = keptPlaces(files, known);
  const chunkIds = [...kept.chunkIds];
  const added: PackedHits['added'] = [];
  const open: Buffer[] = [];
  let openBytes = 0;
  const flush = async () => {
    if (open.length > 0) {
      const id = randomUUID();
      added.push({ id, data: await encodeHitChunk(open) });
      chunkIds.push(id);
      open.length = 0;
      openBytes = 0;
    }
  };
  const places: (HitPlace | null)[] = [];
  for (const file of files) {
    if (!file) {
      places.push(null);
      continue;
    }
    const place = kept.places.get(keyOf(file));
    if (place) {
      places.push(place);
      continue;
    }
    places.push({ chunk: chunkIds.length, file: open.length });
    open.push(file);
    openBytes += file.length;
    if (openBytes >= CHUNK_BYTES) {
      await flush();
    }
  }
  await flush();
  return { places: await encodeHitPlaces(places), chunkIds, added };
}

/** Where counts that are known already are, in chunks of which enough is true. */
function keptPlaces(
  files: readonly (Buffer | null)[],
  known: readonly StoredChunk[],
): { chunkIds: string[]; places: Map<string, HitPlace> } {
  const wanted = new Set<string>();
  if (known.length > 0) {
    files.forEach(file => file && wanted.add(keyOf(file)));
  }
  const chunkIds: string[] = [];
  const places = new Map<string, HitPlace>();
  for (const { id, files: chunk } of known) {
    const found = new Map<string, number>();
    let bytes = 0;
    chunk.forEach((file, i) => {
      const key = keyOf(file);
      if (wanted.has(key) && !places.has(key) && !found.has(key)) {
        found.set(key, i);
        bytes += file.length;
      }
    });
    if (bytes >= MIN_KEPT_BYTES) {
      for (const [key, file] of found) {
        places.set(key, { chunk: chunkIds.length, file });
      }
      chunkIds.push(id);
    }
  }
  return { chunkIds, places };
}

function keyOf(file: Buffer): string {
  return file.toString('latin1');
}

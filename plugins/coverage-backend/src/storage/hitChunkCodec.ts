import { promisify } from 'util';
import { zstdCompress, zstdDecompress } from 'zlib';
import { ByteReader } from './ByteReader';
import { ByteWriter } from './ByteWriter';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Where the hit counts of a file are. */
export interface HitPlace {
  /** Of the upload's chunks, from 0. */
  chunk: number;
  /** Of the chunk's files, from 0. */
  file: number;
}

/** Hit counts of many files, each as `encodeHits` gives them. */
export async function encodeHitChunk(
  files: readonly Buffer[],
): Promise<Buffer> {
  const sizes = new ByteWriter();
  sizes.integer(files.length);
  for (const file of files) {
    sizes.integer(file.length);
  }
  return compress(Buffer.concat([sizes.finish(), ...files]));
}

export async function decodeHitChunk(data: Buffer): Promise<Buffer[]> {
  const plain = await decompress(data);
  const input = new ByteReader(plain);
  const sizes = Array.from({ length: input.integer() }, () => input.integer());
  let end = input.position;
  return sizes.map(size => {
    end += size;
    return plain.subarray(end - size, end);
  });
}

/**
 * A place for each file; `null`: it has no hit counts. Files that follow each
 * other in a chunk are all alike, which compresses to next to nothing.
 */
export async function encodeHitPlaces(
  places: readonly (HitPlace | null)[],
): Promise<Buffer> {
  const out = new ByteWriter();
  out.integer(places.length);
  let last: HitPlace = { chunk: 0, file: -1 };
  for (const place of places) {
    if (!place) {
      out.integer(0);
    } else if (place.chunk === last.chunk && place.file === last.file + 1) {
      out.integer(1);
    } else {
      out.integer(place.chunk + 2);
      out.integer(place.file);
    }
    last = place ?? last;
  }
  return compress(out.finish());
}

export async function decodeHitPlaces(
  data: Buffer,
): Promise<(HitPlace | null)[]> {
  const input = new ByteReader(await decompress(data));
  let last: HitPlace = { chunk: 0, file: -1 };
  return Array.from({ length: input.integer() }, () => {
    const head = input.integer();
    if (head === 0) {
      return null;
    }
    last =
      head === 1
        ? { chunk: last.chunk, file: last.file + 1 }
        : { chunk: head - 2, file: input.integer() };
    return last;
  });
}

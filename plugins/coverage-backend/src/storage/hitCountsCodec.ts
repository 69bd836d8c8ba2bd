import { LineDetail } from '@backstage-coverage/plugin-coverage-common';
import { ByteReader } from './ByteReader';
import { ByteWriter } from './ByteWriter';

/** From here on, what exceeds it follows as an integer. */
const LARGE = 255;

type Executions = Pick<LineDetail, 'hits'>;

/**
 * How often each executed line of a file was executed, a byte for most. Which
 * lines those are is told by the line detail, with which alone they can be read.
 */
export function encodeHits({ hits }: Executions): Buffer {
  let executed = 0;
  let isSmall = true;
  for (let i = 0; i < hits.length; i++) {
    executed += hits[i] > 0 ? 1 : 0;
    isSmall &&= hits[i] < LARGE;
  }
  return isSmall ? encodeSmall(hits, executed) : encodeAny(hits);
}

function encodeSmall(hits: Uint32Array, executed: number): Buffer {
  const bytes = Buffer.allocUnsafe(executed);
  let n = 0;
  for (let i = 0; i < hits.length; i++) {
    if (hits[i] > 0) {
      bytes[n++] = hits[i];
    }
  }
  return bytes;
}

function encodeAny(hits: Uint32Array): Buffer {
  const out = new ByteWriter();
  for (let i = 0; i < hits.length; i++) {
    if (hits[i] > 0) {
      out.byte(Math.min(hits[i], LARGE));
      if (hits[i] >= LARGE) {
        out.integer(hits[i] - LARGE);
      }
    }
  }
  return out.finish();
}

/**
 * The inverse: executions of each line, in the order of the line detail.
 *
 * @param executions - of the same file; any number above 0 is an executed line
 */
export function decodeHits(data: Buffer, executions: Executions): Uint32Array {
  const input = new ByteReader(data);
  return executions.hits.map(hits => {
    if (hits === 0) {
      return 0;
    }
    const count = input.byte();
    return count < LARGE ? count : LARGE + input.integer();
  });
}

import { parseReport } from '@backstage-coverage/plugin-coverage-node';
import { createReadStream } from 'node:fs';
import { Contender } from './Contender';
import { countNewlines } from './countNewlines';
import { serve } from './serve';

/** As `coverage upload` reads files. */
const CHUNK_BYTES = 256 * 1024;

const parse: Contender = async ({ path }) => {
  const { files } = await parseReport({
    stream: createReadStream(path, { highWaterMark: CHUNK_BYTES }),
    fileName: path,
  });
  return { files: files.size, kept: files };
};

// The floor is for the same processor in the same state.
serve({ floor: countNewlines, parseReport: parse });

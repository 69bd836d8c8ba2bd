import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Splits an LCOV report by the folders of its files. Records are independent of
 * each other, so each goes as it is into the part of its folder. Returns the
 * parts by folder; files of no folder are left out.
 */
export async function splitLcov(report, { folders, outDir }) {
  const parts = new Map();
  const partOf = folder => {
    if (!parts.has(folder)) {
      const path = join(outDir, `${folder.replaceAll('/', '-')}.info`);
      parts.set(folder, createWriteStream(path));
    }
    return parts.get(folder);
  };

  let record = [];
  let folder;
  for await (const line of createInterface({
    input: createReadStream(report),
  })) {
    record.push(line);
    if (line.startsWith('SF:')) {
      folder = folders.find(name => line.startsWith(`SF:${name}/`));
    }
    if (line === 'end_of_record') {
      if (folder) {
        partOf(folder).write(`${record.join('\n')}\n`);
      }
      record = [];
      folder = undefined;
    }
  }

  const written = new Map();
  for (const [name, stream] of parts) {
    stream.end();
    await once(stream, 'finish');
    written.set(name, stream.path);
  }
  return written;
}

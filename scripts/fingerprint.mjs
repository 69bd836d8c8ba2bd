import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** One hash over names and contents, so that a checkout or touch changes nothing. */
export function fingerprint(paths, { ignore = /$^/ } = {}) {
  const hash = createHash('sha256');
  const add = path => {
    if (ignore.test(path) || !existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** Remembers which inputs a result was made from. */
export class Record {
  constructor(file) {
    this.file = file;
  }

  matches(value) {
    return existsSync(this.file) && readFileSync(this.file, 'utf8') === value;
  }

  write(value) {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, value);
  }
}

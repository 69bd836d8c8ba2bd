import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { CliError } from '../CliError';

/** A report on disk that exists and is not empty. */
export interface ReportFile {
  /** As typed. */
  name: string;
  path: string;
  bytes: number;
  gzipped: boolean;
}

/**
 * Looks at all files before any is read, so that a typing error in the last
 * one does not cost the work on the others.
 */
export async function findReportFiles(
  names: string[],
  cwd: string,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const name of names) {
    files.push(await findReportFile(name, resolve(cwd, name)));
  }
  return files;
}

async function findReportFile(name: string, path: string): Promise<ReportFile> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      throw new CliError(
        `${name} is a folder: name the report files in it, for example ${name.replace(
          /[/\\]+$/,
          '',
        )}/lcov.info.`,
      );
    }
    if (!stats.isFile()) {
      throw new CliError(`${name} is not a regular file.`);
    }
    if (stats.size === 0) {
      throw new CliError(
        `${name} is empty: the coverage tool wrote nothing into it.`,
      );
    }
    return { name, path, bytes: stats.size, gzipped: await isGzip(path) };
  } catch (error) {
    throw readError(name, error);
  }
}

/** What to say when a file cannot be read. Other errors pass through. */
export function readError(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new CliError(`${name} does not exist.`);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new CliError(`${name} may not be read: permission denied.`);
  }
  return error;
}

// By content, because report files are renamed more often than repacked.
async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await file.close();
  }
}

/** The bytes as they are on disk. The file is opened when they are asked for. */
export async function* readReportFile(
  file: ReportFile,
): AsyncIterable<Uint8Array> {
  yield* createReadStream(file.path, { highWaterMark: 256 * 1024 });
}

/**
 * The name by which the portal speaks of a report: its path in the checkout,
 * without the folders of this machine for a report that lies elsewhere.
 */
export function reportName(file: ReportFile, cwd: string): string {
  const path = relative(cwd, file.path);
  const outside = isAbsolute(path) || path.startsWith(`..${sep}`);
  return outside ? basename(file.path) : path.split(sep).join('/');
}

import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { wantsColours } from '../terminal/wantsColours';
import { git } from '../git/git';
import { readError } from '../input/ReportFile';
import { listFiles } from '../scan/files/listFiles';
import { folderOf } from '../scan/Repository';
import { AnnotatedFile, annotateFile } from './annotateFile';
import { AnnotateOptions } from './annotateCommand';
import { colourDiff } from './colourDiff';
import { wantedAnnotations } from './wantedAnnotations';

/** A file as `--json` tells it. */
interface AnnotatedResult extends Omit<AnnotatedFile, 'text'> {
  file: string;
  written: boolean;
}

/** `coverage annotate`: shows, or writes, catalog files that switch coverage on. */
export async function annotate(
  name: string | undefined,
  options: AnnotateOptions,
  context: CliContext,
): Promise<void> {
  const wanted = wantedAnnotations(options);
  const places = options.all
    ? await allFiles(name, options, context.cwd)
    : [{ file: name ?? 'catalog-info.yaml', folder: undefined }];
  const files: AnnotatedResult[] = [];
  for (const { file, folder } of places) {
    const path = resolve(context.cwd, file);
    try {
      const before = await readFile(path, 'utf8');
      const { text, ...result } = annotateFile(before, file, {
        wanted,
        entity: options.entity,
        all: folder === undefined ? undefined : { folder },
      });
      const written = options.write === true && text !== before;
      if (written) {
        await writeFile(path, text);
      }
      files.push({ file, written, ...result });
    } catch (error) {
      // One of many must not keep the others from theirs.
      if (!options.all || (error as Error).name !== 'CliError') {
        throw name === undefined &&
          (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? new CliError(
              'There is no catalog-info.yaml in this folder: name the catalog file, or take --all for each one below this folder.',
            )
          : readError(file, error);
      }
      files.push({
        file,
        written: false,
        entities: [],
        warnings: [(error as Error).message],
        diff: '',
      });
    }
  }
  print(files, options, context);
}

/** Catalog files of the checkout with their folder in the repository. */
async function allFiles(
  name: string | undefined,
  options: AnnotateOptions,
  cwd: string,
): Promise<{ file: string; folder: string }[]> {
  if (name !== undefined || options.path !== undefined) {
    throw new CliError(
      `--all takes each catalog-info.yaml with its own folder; leave ${
        name ?? '--path'
      } out.`,
    );
  }
  const prefix = (await git(cwd, 'rev-parse', '--show-prefix')) ?? '';
  const files = (await listFiles(cwd)).filter(path =>
    /(?:^|\/)catalog-info\.ya?ml$/.test(path),
  );
  if (files.length === 0) {
    throw new CliError(
      'No catalog-info.yaml was found in this folder or below it.',
    );
  }
  return files.map(file => ({ file, folder: folderOf(prefix + file) }));
}

function print(
  files: readonly AnnotatedResult[],
  { json, write }: AnnotateOptions,
  context: CliContext,
): void {
  if (json) {
    context.stdout(`${JSON.stringify({ files }, null, 2)}\n`);
    return;
  }
  const colour = wantsColours(context);
  for (const { file, diff, warnings, entities } of files) {
    warnings.forEach(warning => context.stderr(`warning: ${warning}\n`));
    if (diff === '' && warnings.length === 0) {
      context.stdout(
        entities.length > 0
          ? `${file} says all of it already.\n`
          : `${file} describes no component.\n`,
      );
    }
    context.stdout(colour ? colourDiff(diff) : diff);
  }
  const changed = files.filter(({ diff }) => diff !== '').length;
  if (changed > 0) {
    const count = changed === 1 ? '1 file' : `${changed} files`;
    context.stderr(
      write
        ? `${count} written.\n`
        : `Nothing is written yet: --write changes ${count}.\n`,
    );
  }
}

import { Command as Program } from 'commander';
import { AnnotateOptions } from './annotate/annotateCommand';
import { CliContext } from './CliContext';
import { CheckOptions } from './check/checkCommand';
import { CompletionOptions, Shell } from './completion/completionCommand';
import { InitOptions } from './init/initCommand';
import { ParseOptions } from './parse/parseCommand';
import { ScanCommandOptions } from './scan/scanCommand';
import { UploadOptions } from './upload/uploadCommand';

type Command<TArgument, TOptions> = (
  argument: TArgument,
  options: TOptions,
  context: CliContext,
) => Promise<void>;

/** What does the work of each command. */
export interface Commands {
  annotate: Command<string | undefined, AnnotateOptions>;
  parse: Command<string[], ParseOptions>;
  check: Command<string[], CheckOptions>;
  scan: Command<string | undefined, ScanCommandOptions>;
  completion: Command<
    { shell: Shell | undefined; program: Program },
    CompletionOptions
  >;
  init: Command<string | undefined, InitOptions>;
  upload: Command<string[], UploadOptions>;
}

/** Loaded when they run, so that nobody waits for them to read a help text. */
export const lazyCommands: Commands = {
  async annotate(...args) {
    const { annotate } = exportsOf(await import('./annotate/annotate'));
    await annotate(...args);
  },
  async parse(...args) {
    const { parse } = exportsOf(await import('./parse/parse'));
    await parse(...args);
  },
  async check(...args) {
    const { check } = exportsOf(await import('./check/check'));
    await check(...args);
  },
  async scan(...args) {
    const { scan } = exportsOf(await import('./scan/scan'));
    await scan(...args);
  },
  async completion(...args) {
    const { completion } = exportsOf(await import('./completion/completion'));
    await completion(...args);
  },
  async init(...args) {
    const { init } = exportsOf(await import('./init/init'));
    await init(...args);
  },
  async upload(...args) {
    const { upload } = exportsOf(await import('./upload/upload'));
    await upload(...args);
  },
};

/** Node hands over as `default` what it cannot foresee of a CommonJS module. */
function exportsOf<T>(module: T): T {
  return (module as { default?: T }).default ?? module;
}

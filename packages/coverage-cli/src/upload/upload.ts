import {
  RepositoryUploadResult,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { readError, reportName } from '../input/ReportFile';
import { printError } from '../printError';
import { bar, ProgressLine } from '../ProgressLine';
import { describeNetworkError } from './describeNetworkError';
import { describeUpload, DescribedUpload } from './describeUpload';
import { formatAnalyses } from './formatAnalyses';
import { formatAnswer } from './formatAnswer';
import { multipartUpload, UploadFile } from './multipart';
import { postUpload } from './postUpload';
import { readAnswer } from './readAnswer';
import { UploadOptions } from './uploadCommand';
import { findUploadFiles, scannedInventory } from './uploadFiles';
import { uploadUrl } from './uploadUrl';
import { withRetries } from './withRetries';

/** `coverage upload`: sends the reports and prints what the portal made of them. */
export async function upload(
  names: string[],
  options: UploadOptions,
  context: CliContext,
): Promise<void> {
  const found = await findUploadFiles(names, options, context);
  const base = options.url ?? context.env.COVERAGE_URL;
  // What would be sent does not depend on where to.
  const url = options.dryRun && !base ? null : uploadUrl(base);
  const described = await describeUpload(options, context);
  const files =
    described.checkout !== undefined && options.inventory === undefined
      ? [await scannedInventory(described.checkout, context), ...found]
      : found;
  if (options.dryRun || !url) {
    printDryRun(url, described, files, options, context);
    return;
  }
  try {
    const result = await send(url, described, files, options, context);
    const entity =
      'entityRef' in described.metadata
        ? described.metadata.entityRef
        : undefined;
    context.stdout(
      options.json
        ? `${JSON.stringify(result, null, 2)}\n`
        : formatAnswer(result, { entity, url }),
    );
    if (options.wait && !options.json) {
      context.stdout(
        await formatAnalyses(result, { entity, options, context }),
      );
    }
  } catch (error) {
    if (options.failOnError || (error as Error).name !== 'CliError') {
      throw error;
    }
    printError(
      context,
      'failed',
      `${
        (error as Error).message
      }\nNothing was uploaded; the job goes on (--fail-on-error makes it fail).`,
    );
  }
}

async function send(
  url: URL,
  { metadata, checkout }: DescribedUpload,
  files: UploadFile[],
  options: UploadOptions,
  context: CliContext,
): Promise<UploadResult | RepositoryUploadResult> {
  const token = context.env[options.tokenEnv]?.trim();
  const content = multipartUpload(metadata, files, checkout ?? context.cwd);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new ProgressLine(context);
  try {
    const answer = await withRetries(
      // A cut connection may be a refusal that was not heard while sending.
      previousError => {
        let read = 0;
        return postUpload(url, content, {
          token,
          listenFirst: !!previousError,
          onRead: bytes => {
            read += bytes;
            progress.show(`Sending ${bar(read, total)}`);
          },
        });
      },
      context,
    );
    return readAnswer(answer, {
      url,
      tokenEnv: options.tokenEnv,
      hasToken: !!token,
    });
  } catch (error) {
    throw (error as Error).name === 'CliError'
      ? error
      : networkError(error, url);
  } finally {
    progress.clear();
  }
}

function printDryRun(
  url: URL | null,
  { metadata, checkout }: DescribedUpload,
  files: UploadFile[],
  { json }: UploadOptions,
  { cwd, stdout }: CliContext,
): void {
  const request = {
    url: url?.href ?? null,
    metadata,
    files: files.map(file => ({
      part: file.field,
      file: reportName(file, checkout ?? cwd),
      bytes: file.bytes,
    })),
  };
  stdout(
    `${json ? '' : 'This would be sent:\n'}${JSON.stringify(
      request,
      null,
      2,
    )}\n`,
  );
}

function networkError(error: unknown, url: URL): unknown {
  const { path } = error as NodeJS.ErrnoException;
  // A file that vanished while it was sent, not the network.
  if (path) {
    return readError(path, error);
  }
  return new CliError(
    `Cannot reach the portal at ${url.origin}: ${describeNetworkError(error)}.`,
  );
}

import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { readError, reportName } from '../input/ReportFile';
import { describeNetworkError } from './describeNetworkError';
import { formatAnswer } from './formatAnswer';
import { multipartUpload } from './multipart';
import { Answer, postUpload } from './postUpload';
import { readAnswer } from './readAnswer';
import { UploadOptions } from './uploadCommand';
import { findUploadFiles } from './uploadFiles';
import { uploadMetadata } from './uploadMetadata';
import { uploadUrl } from './uploadUrl';
import { withRetries } from './withRetries';

/** `coverage upload`: sends the reports and prints what the portal made of them. */
export async function upload(
  names: string[],
  options: UploadOptions,
  context: CliContext,
): Promise<void> {
  const { cwd, env } = context;
  const files = await findUploadFiles(names, options, cwd);
  const url = uploadUrl(options.url ?? env.COVERAGE_URL);
  const metadata = await uploadMetadata(options, cwd);
  if (options.dryRun) {
    const request = {
      url: url.href,
      metadata,
      files: files.map(file => ({
        part: file.field,
        file: reportName(file, cwd),
        bytes: file.bytes,
      })),
    };
    context.stdout(
      `${options.json ? '' : 'This would be sent:\n'}${JSON.stringify(
        request,
        null,
        2,
      )}\n`,
    );
    return;
  }

  const token = env[options.tokenEnv]?.trim();
  const content = multipartUpload(metadata, files, cwd);
  let answer: Answer;
  try {
    answer = await withRetries(
      // A cut connection may be a refusal that was not heard while sending.
      previousError =>
        postUpload(url, content, { token, listenFirst: !!previousError }),
      context,
    );
  } catch (error) {
    throw networkError(error, url);
  }
  const result = readAnswer(answer, {
    url,
    tokenEnv: options.tokenEnv,
    hasToken: !!token,
  });
  context.stdout(
    options.json
      ? `${JSON.stringify(result, null, 2)}\n`
      : formatAnswer(result, { entity: options.entity, url }),
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

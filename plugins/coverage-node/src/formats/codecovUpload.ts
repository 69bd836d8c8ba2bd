import { InputError } from '@backstage/errors';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat, ParseContext } from '../CoverageFormat';
import { detectFormat, HEAD_BYTES } from '../detectFormat';
import { unpacked } from '../FilePacking';
import { FileUnion } from '../FileUnion';
import { asBuffer } from '../input/asBuffer';
import { inSlices } from '../input/inSlices';
import { UploadSection, uploadSections } from './codecov/uploadSections';
import { MalformedRecords } from './MalformedRecords';

/** Lines that Codecov is to forget: no report. */
const FIXES = 'fixes';

/** As nearly all files are called, and no line of another report. */
const FILE_NAME = /^[^\s:;,=<>|"{}]{1,1000}\r?$/;

/**
 * What Codecov's Bash uploader sends: the names of the repository's files, then
 * reports of any format, each behind its path.
 *
 * @param formats - of the reports in it
 */
export function createCodecovUploadFormat(
  formats: readonly CoverageFormat[],
): CoverageFormat {
  return {
    id: 'codecov-upload',
    title: 'Codecov upload',
    hitsPolicy: 'max',

    detect(head) {
      const text = asBuffer(head).toString('latin1');
      if (/(?:^|\n)<<<<<< (?:network|EOF|ENV)\r?(?:\n|$)/.test(text)) {
        return 0.97;
      }
      return head.length >= HEAD_BYTES && isFileList(text) ? 0.2 : 0;
    },

    async parse(report, sink, context) {
      const malformed = new MalformedRecords();
      const sections = uploadSections(report, context.maxDocumentBytes);
      for await (const section of sections) {
        if (!isReport(section)) {
          continue;
        }
        const format = detectFormat(
          section.body.subarray(0, HEAD_BYTES),
          formats,
        );
        if (format) {
          const union = await readSection(section, format, context);
          union.finish().files.forEach(file => sink(file));
        } else {
          malformed.add(`the section ${section.path}`);
        }
      }
      malformed.report(context);
    },
  };
}

/** Of a repository with many files the list of their names fills the head. */
function isFileList(text: string): boolean {
  const lines = text.split('\n').slice(0, -1);
  const names = lines.filter(line => FILE_NAME.test(line));
  const nested = names.filter(name => name.includes('/'));
  return (
    lines.length > 0 &&
    names.length >= lines.length * 0.95 &&
    nested.length >= lines.length / 2
  );
}

function isReport({ kind, path, body }: UploadSection): boolean {
  return kind === 'EOF' && path !== FIXES && /\S/.test(body.toString('latin1'));
}

async function readSection(
  { path, body }: UploadSection,
  format: CoverageFormat,
  context: ParseContext,
): Promise<FileUnion<FileCoverage>> {
  const union = new FileUnion(format.hitsPolicy, unpacked);
  try {
    await format.parse(
      inSlices(once(body), context.maxDocumentBytes),
      file => union.add(file),
      // Totals are of one section, and the report is all of them.
      { ...context, fileName: path || context.fileName, declare() {} },
    );
  } catch (error) {
    if (error instanceof InputError) {
      throw new InputError(
        `its section '${path}', read as ${format.title}, fails: ${error.message}`,
      );
    }
    throw error;
  }
  return union;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

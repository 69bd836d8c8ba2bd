import { ParseContext } from '../CoverageFormat';
import { asBuffer } from '../input/asBuffer';
import {
  JsonCutter,
  JsonHandler,
  JsonPath,
  parseJson,
  Step,
} from './JsonCutter';

/** What a format wants of a JSON report. */
export interface MemberReader {
  step(path: JsonPath): Step;
  value(path: JsonPath, value: unknown): void;
}

/**
 * Reads values of a JSON report one after the other, so that only one of them is
 * held in memory. What is not taken may be malformed within.
 *
 * @param isSequence - whether the report may be several JSON texts in a row
 * @throws InputError when it is malformed, cut off, or one value is too large.
 */
export async function readMembers(
  report: AsyncIterable<Uint8Array>,
  reader: MemberReader,
  { maxDocumentBytes }: ParseContext,
  isSequence: boolean = false,
): Promise<void> {
  await cutMembers(
    report,
    {
      step: path => reader.step(path),
      taken: (path, bytes) => reader.value(path, parseJson(bytes)),
    },
    maxDocumentBytes,
    isSequence,
  );
}

/** The same for who reads the text of a value itself. */
export async function cutMembers(
  report: AsyncIterable<Uint8Array>,
  handler: JsonHandler,
  maxValueBytes: number,
  isSequence: boolean = false,
): Promise<void> {
  const cutter = new JsonCutter(handler, maxValueBytes, isSequence);
  for await (const chunk of report) {
    cutter.write(asBuffer(chunk));
  }
  cutter.end();
}

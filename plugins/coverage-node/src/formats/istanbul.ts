import { CoverageFormat } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { cutMembers } from '../json/readMembers';
import { IstanbulFile } from './istanbul/IstanbulFile';
import { MalformedRecords } from './MalformedRecords';

/** Istanbul before 1.0 has the maps of a file behind its counts, which may fill the head. */
const COUNTS_FIRST =
  /^[^{]*\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\{\s*"path"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*"s"\s*:\s*\{\s*"\d+"\s*:\s*\d/;

/**
 * `coverage-final.json` of Istanbul's `json` reporter (nyc, Jest, vitest, c8,
 * Cypress), and `coverage.json` of solidity-coverage.
 *
 * @public
 */
export const istanbulFormat: CoverageFormat = {
  id: 'istanbul',
  title: 'Istanbul coverage-final.json',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /"statementMap"\s*:\s*\{/.test(text) || COUNTS_FIRST.test(text)
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    await cutMembers(
      report,
      new IstanbulFile(() => 'take', sink, malformed),
      context.maxDocumentBytes,
    );
    malformed.report(context);
  },
};

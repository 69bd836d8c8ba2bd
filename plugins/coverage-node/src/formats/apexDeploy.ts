import { CoverageFormat, FileSink } from '../CoverageFormat';
import { jsonHead } from '../json/jsonHead';
import { cutMembers } from '../json/readMembers';
import { IstanbulFile } from './istanbul/IstanbulFile';
import { MalformedRecords } from './MalformedRecords';

/**
 * What `sf project deploy --coverage-formatters json` writes of Apex code: in the
 * shape of Istanbul, but without branches and functions, which the platform does
 * not measure.
 *
 * @public
 */
export const apexDeployFormat: CoverageFormat = {
  id: 'apex-deploy',
  title: 'Salesforce deployment coverage',
  hitsPolicy: 'max',

  detect(head) {
    const text = jsonHead(head);
    return /^\s*\{\s*"no-map\//.test(text) && /"statementMap"\s*:/.test(text)
      ? 0.95
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    const linesOnly: FileSink = file =>
      sink({
        ...file,
        totals: { ...file.totals, branches: null, functions: null },
        detail: file.detail && {
          ...file.detail,
          branches: null,
          functions: null,
        },
      });
    await cutMembers(
      report,
      new IstanbulFile(() => 'take', linesOnly, malformed),
      context.maxDocumentBytes,
    );
    malformed.report(context);
  },
};

import { InputError } from '@backstage/errors';
import { CoverageFormat } from '../CoverageFormat';
import { JsonPath, Step } from '../json/JsonCutter';
import { jsonHead } from '../json/jsonHead';
import { cutMembers } from '../json/readMembers';
import { IstanbulFile } from './istanbul/IstanbulFile';
import { MalformedRecords } from './MalformedRecords';

const COVERAGE_MAP = 'coverageMap';

/**
 * What `jest --json --coverage` and vitest's `json` reporter write: results of
 * tests with Istanbul's coverage of each file in `coverageMap`.
 *
 * @public
 */
export const jestJsonFormat: CoverageFormat = {
  id: 'jest-json',
  title: 'Jest JSON',
  hitsPolicy: 'max',

  detect(head) {
    // The coverage comes behind the results of all tests, beyond any head.
    return /"num(Total|Failed|Passed)Tests"\s*:/.test(jsonHead(head))
      ? 0.95
      : 0;
  },

  async parse(report, sink, context) {
    const malformed = new MalformedRecords();
    let hasCoverage = false;
    const step = ([member, file]: JsonPath): Step => {
      if (member !== COVERAGE_MAP) {
        return 'skip';
      }
      hasCoverage = true;
      return file === undefined ? 'enter' : 'take';
    };
    await cutMembers(
      report,
      new IstanbulFile(step, sink, malformed),
      context.maxDocumentBytes,
    );
    if (!hasCoverage) {
      throw new InputError(
        `it has no '${COVERAGE_MAP}', which Jest writes with --coverage`,
      );
    }
    malformed.report(context);
  },
};

import { CoverageFormat } from '../CoverageFormat';
import { isLineNumber } from '../detail/counts';
import { asBuffer } from '../input/asBuffer';
import { eachLine } from '../input/wholeLines';
import { MalformedRecords } from './MalformedRecords';
import { TextFile } from './TextFile';

const LINE = /^([0-9]{1,12}),(-?[0-9]{1,20})(?:,[01])?$/;
const BRANCH = /^([0-9]{1,12}),(taken|nottaken|notexec)$/;
/** GCC 8 tells the last line, too. */
const FUNCTION = /^([0-9]{1,12}),(?:[0-9]{1,12},)?([0-9]{1,20}),(.+)$/;

/**
 * The intermediate text of gcov before GCC 9: `gcov -i`.
 *
 * @public
 */
export const gcovIntermediateFormat: CoverageFormat = {
  id: 'gcov-intermediate',
  title: 'gcov intermediate text',
  hitsPolicy: 'max',

  detect(head) {
    const text = asBuffer(head).toString('latin1');
    return /^\s{0,99}(?:version:[^\n]{1,99}\n)?file:[^\n]{1,9000}\n(?:function|lcount|branch|file):/.test(
      text,
    )
      ? 0.9
      : 0;
  },

  async parse(report, sink, context) {
    const file = new TextFile(sink);
    const malformed = new MalformedRecords();
    let outcomes = 0;

    const isRead = (key: string, value: string): boolean => {
      if (key === 'file') {
        file.start(value);
        return true;
      }
      if (key === 'version') {
        return true;
      }
      const [matched, line, second, name] =
        { lcount: LINE, branch: BRANCH, function: FUNCTION }[key]?.exec(
          value,
        ) ?? [];
      if (
        matched === undefined ||
        !file.isOpen ||
        !isLineNumber(Number(line))
      ) {
        return false;
      }
      if (key === 'lcount') {
        file.lines.add(Number(line), Number(second), 0, 0);
      } else if (key === 'branch') {
        outcomes += 1;
        file.outcomes.add(Number(line), outcomes, second === 'taken');
      } else {
        file.functions.add(name, Number(line), Number(second));
      }
      return true;
    };

    await eachLine(report, text => {
      const colon = text.indexOf(':');
      const isRecord =
        colon > 0 && isRead(text.slice(0, colon), text.slice(colon + 1));
      if (!isRecord && text.trim() !== '') {
        malformed.add(text);
      }
    });
    file.finish();
    malformed.report(context);
  },
};

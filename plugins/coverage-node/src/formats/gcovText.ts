import { CoverageFormat } from '../CoverageFormat';
import { isLineNumber } from '../detail/counts';
import { asBuffer } from '../input/asBuffer';
import { eachLine } from '../input/wholeLines';
import { MalformedRecords } from './MalformedRecords';
import { shortCount } from './shortCount';
import { TextFile } from './TextFile';
import { withoutColours } from './withoutColours';

const LINE = /^ {0,20}([^\s:]{1,40}): {0,20}([0-9]{1,12}):/;
/** With `-k` and `-q` gcov explains its colours first. */
const HEAD =
  /^\s{0,99}-: {0,20}0:(?:Colorization:[^\n]{0,999}\n {0,20}-: {0,20}0:){0,2}Source:/;
const SOURCE = /^ {0,20}-: {0,20}0:Source:(.*)$/;
const BRANCH =
  /^branch +([0-9]{1,9}) (?:taken ([0-9.]+[kMGTPEZY]?)%?|never executed)/;
const FUNCTION = /^function (.+) called ([0-9.]+[kMGTPEZY]?) returned /;
const NEVER = /^(?:#####|=====|\$\$\$\$\$|%%%%%)$/;

/**
 * Annotated sources of gcov, one after the other: GCC's and LLVM's.
 *
 * @public
 */
export const gcovTextFormat: CoverageFormat = {
  id: 'gcov-txt',
  title: 'gcov text',
  hitsPolicy: 'max',

  detect(head) {
    const text = withoutColours(asBuffer(head).toString('latin1'));
    return HEAD.test(text) ? 0.95 : 0;
  },

  async parse(report, sink, context) {
    const file = new TextFile(sink);
    const malformed = new MalformedRecords();
    let latest = 0;
    let named: { name: string; hits: number } | null = null;
    await eachLine(report, written => {
      const text = withoutColours(written);
      const source = SOURCE.exec(text);
      const line = LINE.exec(text);
      if (source) {
        file.start(source[1]);
        latest = 0;
      } else if (line && file.isOpen) {
        const number = Number(line[2]);
        const hits = hitsOf(line[1]);
        if (hits === undefined || number > 0xffffffff) {
          malformed.add(text);
        } else if (isLineNumber(number)) {
          latest = number;
          if (named) {
            file.functions.add(named.name, number, named.hits);
            named = null;
          }
          if (hits !== null) {
            file.lines.add(number, hits, 0, 0);
          }
        }
      } else if (text.startsWith('function ')) {
        const [, name, calls] = FUNCTION.exec(text) ?? [];
        const hits = shortCount(calls ?? '');
        if (hits === undefined) {
          malformed.add(text);
        } else {
          named = { name, hits };
        }
      } else if (text.startsWith('branch ')) {
        const [matched, id, taken = '0'] = BRANCH.exec(text) ?? [];
        if (matched === undefined || latest === 0) {
          malformed.add(text);
        } else {
          file.outcomes.add(latest, Number(id), (shortCount(taken) ?? 0) > 0);
        }
      }
    });
    file.finish();
    malformed.report(context);
  },
};

/** `null`: there is nothing to execute; `undefined`: it is no count. */
function hitsOf(count: string): number | null | undefined {
  if (count === '-') {
    return null;
  }
  // A star marks lines with a block that never ran.
  const bare = count.endsWith('*') ? count.slice(0, -1) : count;
  return NEVER.test(bare) ? 0 : shortCount(bare);
}

import { InputError } from '@backstage/errors';
import { CoverageFormat } from '../CoverageFormat';
import { isLineNumber } from '../detail/counts';
import { asBuffer } from '../input/asBuffer';
import { eachLine } from '../input/wholeLines';
import { shortCount } from './shortCount';
import { TextFile } from './TextFile';
import { withoutColours } from './withoutColours';

/** Instantiations are indented by bars. */
const INDENT = /^(?: {2}\|)+/;
const LINE = /^ {0,20}([0-9]{1,12})\| {0,20}([0-9.]*[kMGTPEZY]?)\|/;
/** Since LLVM 20 an outcome that cannot be is `Folded`. */
const BRANCH =
  /\| {1,4}Branch \(([0-9]{1,12}):([0-9]{1,9})\): \[(?:True: ([0-9.]+[kMGTPEZY]?)%?|Folded), (?:False: ([0-9.]+[kMGTPEZY]?)%?|Folded)\]/;
/** How the report of a single file begins, whose name is left out. */
const NAMELESS = /^ {4}1\|[ 0-9.kMGTPEZY]{7}\|/;
/** Of an outcome's place in its line. */
const OUTCOMES = 2;

/**
 * Annotated sources of `llvm-cov show`, each after its path.
 *
 * @public
 */
export const llvmShowFormat: CoverageFormat = {
  id: 'llvm-show',
  title: 'llvm-cov show',
  hitsPolicy: 'max',

  detect(head) {
    const text = withoutColours(asBuffer(head).toString('latin1'));
    const [first, second = ''] = text
      .trimStart()
      .slice(0, 20_000)
      .split('\n', 2);
    const isNamed = /:\r?$/.test(first) && LINE.test(second);
    return isNamed || NAMELESS.test(text) ? 0.9 : 0;
  },

  async parse(report, sink) {
    const file = new TextFile(sink);
    let isNameless = false;
    await eachLine(report, written => {
      const text = withoutColours(written);
      if (/^[^\s|].*:$/.test(text)) {
        file.start(text.slice(0, -1));
      } else if (file.isOpen) {
        const branch = BRANCH.exec(text);
        const line = LINE.exec(text) ?? LINE.exec(text.replace(INDENT, ''));
        if (branch) {
          addOutcomes(file, branch);
        } else if (line) {
          const hits = shortCount(line[2]);
          if (hits !== undefined && isLineNumber(Number(line[1]))) {
            file.lines.add(Number(line[1]), hits, 0, 0);
          }
        }
      } else {
        isNameless ||= NAMELESS.test(text);
      }
    });
    if (isNameless) {
      throw new InputError(
        'it does not name its source file, which llvm-cov show leaves out for a single one: send llvm-cov export instead',
      );
    }
    file.finish();
  },
};

function addOutcomes(
  file: TextFile,
  [, at, column, ...taken]: (string | undefined)[],
): void {
  const line = Number(at);
  if (!isLineNumber(line)) {
    return;
  }
  taken.forEach((count, i) => {
    if (count !== undefined) {
      const id = Number(column) * OUTCOMES + i;
      file.outcomes.add(line, id, (shortCount(count) ?? 0) > 0);
    }
  });
}

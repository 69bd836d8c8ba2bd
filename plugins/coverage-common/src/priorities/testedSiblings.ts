import { FileFacts } from '../files/FileFacts';
import { splitPath } from './words';

/** Line coverage from which a file shows how files of its kind are tested. */
const TESTED_RATIO = 0.6;
/** Share of tested siblings from which an untested one is an oversight. */
const TESTED_SHARE = 0.5;

/** Of the other files of the same kind in a file's folder: how many are tested. */
export interface TestedSiblings {
  tested: number;
  of: number;
}

/**
 * The tested share of each file's siblings: the other files in its folder with
 * the same ending, where `user.service.ts` ends with `.service.ts`. Tested means
 * 60 % of its lines, or imported by a test where it was not measured. Files of
 * which neither is known and files without a line are no siblings.
 *
 * @returns By file index: the share, and 1 in `siblingTested` where it is at
 * least a half.
 */
export function testedSiblings(files: readonly FileFacts[]): {
  siblings: TestedSiblings[];
  siblingTested: Uint8Array;
} {
  const families = new Map<string, TestedSiblings>();
  const familyOf = files.map(file => {
    const key = familyKey(file.path);
    let family = families.get(key);
    if (!family) {
      family = { tested: 0, of: 0 };
      families.set(key, family);
    }
    const tested = isTested(file);
    family.tested += tested ? 1 : 0;
    family.of += tested === null ? 0 : 1;
    return family;
  });
  const siblings = files.map((file, i) => {
    const tested = isTested(file);
    return {
      tested: familyOf[i].tested - (tested ? 1 : 0),
      of: familyOf[i].of - (tested === null ? 0 : 1),
    };
  });
  const siblingTested = Uint8Array.from(siblings, ({ tested, of }) =>
    of > 0 && tested / of >= TESTED_SHARE ? 1 : 0,
  );
  return { siblings, siblingTested };
}

function isTested({ totals, testedBy }: FileFacts): boolean | null {
  if (totals) {
    const { covered, total } = totals.lines;
    return total === 0 ? null : covered / total >= TESTED_RATIO;
  }
  return testedBy && testedBy.length > 0;
}

function familyKey(path: string): string {
  const { folder, name } = splitPath(path);
  const dot = name.indexOf('.', 1);
  return `${folder}/${dot < 0 ? '' : name.slice(dot)}`;
}

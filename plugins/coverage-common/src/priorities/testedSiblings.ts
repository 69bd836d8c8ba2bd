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

/** By file index. */
export interface SiblingFacts {
  siblings: TestedSiblings[];
  /** 1 where at least half of them are tested. */
  siblingTested: Uint8Array;
}

/**
 * The tested share of each file's siblings: the other files in its folder with
 * the same ending, where `user.service.ts` ends with `.service.ts`. Tested means
 * 60 % of its lines, or imported by a test where it was not measured. Files of
 * which neither is known and files without a line are no siblings.
 */
export function testedSiblings(files: readonly FileFacts[]): SiblingFacts {
  const byFolder = new Map<string, Map<string, TestedSiblings>>();
  const familyOf = files.map(file => {
    const { folder, name } = splitPath(file.path);
    const families = byFolder.get(folder) ?? new Map();
    byFolder.set(folder, families);
    const ending = endingOf(name);
    let family: TestedSiblings | undefined = families.get(ending);
    if (!family) {
      family = { tested: 0, of: 0 };
      families.set(ending, family);
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
  const siblingTested = new Uint8Array(files.length);
  siblings.forEach(({ tested, of }, i) => {
    siblingTested[i] = of > 0 && tested / of >= TESTED_SHARE ? 1 : 0;
  });
  return { siblings, siblingTested };
}

function isTested({ totals, testedBy }: FileFacts): boolean | null {
  if (totals) {
    const { covered, total } = totals.lines;
    return total === 0 ? null : covered / total >= TESTED_RATIO;
  }
  return testedBy && testedBy.length > 0;
}

function endingOf(name: string): string {
  const dot = name.indexOf('.', 1);
  return dot < 0 ? '' : name.slice(dot);
}

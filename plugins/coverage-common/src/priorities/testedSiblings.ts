import { FileFacts } from '../files/FileFacts';
import { folderOf } from '../model/pathParts';

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
  const familyIn = familyFinder();
  const tested = files.map(isTested);
  const familyOf = files.map(({ path }, i) => {
    const family = familyIn(folderOf(path), endingOf(path));
    family.tested += tested[i] ? 1 : 0;
    family.of += tested[i] === null ? 0 : 1;
    return family;
  });
  const siblingTested = new Uint8Array(files.length);
  const siblings = familyOf.map((family, i) => {
    const others = {
      tested: family.tested - (tested[i] ? 1 : 0),
      of: family.of - (tested[i] === null ? 0 : 1),
    };
    siblingTested[i] =
      others.of > 0 && others.tested / others.of >= TESTED_SHARE ? 1 : 0;
    return others;
  });
  return { siblings, siblingTested };
}

function familyFinder(): (folder: string, ending: string) => TestedSiblings {
  const byFolder = new Map<string, Map<string, TestedSiblings>>();
  // Neighbours mostly are of one family.
  let latest = { folder: '', ending: '', family: familyOf('', '') };
  return (folder, ending) => {
    if (folder !== latest.folder || ending !== latest.ending) {
      latest = { folder, ending, family: familyOf(folder, ending) };
    }
    return latest.family;
  };

  function familyOf(folder: string, ending: string): TestedSiblings {
    let families = byFolder.get(folder);
    if (!families) {
      families = new Map();
      byFolder.set(folder, families);
    }
    let family = families.get(ending);
    if (!family) {
      family = { tested: 0, of: 0 };
      families.set(ending, family);
    }
    return family;
  }
}

function isTested({ totals, testedBy }: FileFacts): boolean | null {
  if (totals) {
    const { covered, total } = totals.lines;
    return total === 0 ? null : covered / total >= TESTED_RATIO;
  }
  return testedBy && testedBy.length > 0;
}

let latestEnding = '';

/** Neighbours mostly have the same, which is then one string. */
function endingOf(path: string): string {
  const dot = path.indexOf('.', path.lastIndexOf('/') + 2);
  if (dot < 0) {
    return '';
  }
  if (
    path.length - dot !== latestEnding.length ||
    !path.endsWith(latestEnding)
  ) {
    latestEnding = path.slice(dot);
  }
  return latestEnding;
}

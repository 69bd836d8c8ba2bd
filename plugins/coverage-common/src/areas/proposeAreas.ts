import { compareText } from '../files/compareText';
import { FileFacts } from '../files/FileFacts';
import { folderOf } from '../model/pathParts';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';
import { areaName, isLayoutFolder } from './areaNames';
import { Folder, folderTree } from './folderTree';

const MAX_AREAS = 20;

/** Folders of code of one kind: an area each, however deep they are. */
const KINDS = new Set(
  `actions adapters api apis clients commands components composables controllers core dal
  database db domain endpoints entities experiments graphql handlers helpers hooks infra
  integrations jobs lib middleware middlewares models pages processors providers queries
  repositories repository resolvers resources routers routes schemas screens serializers services
  store stores tasks usecases use-cases use_cases util utils validators views workers`.split(
    /\s+/,
  ),
);

/** At the top these hold components, not one kind of code. */
const CONTAINERS = new Set(['lib', 'services', 'core', 'components']);

/** An area with the folder that holds it. */
interface ProposedArea {
  folder: string;
  definition: AreaDefinition;
}

interface Candidate {
  folder: Folder;
  /** Folders that its name is made of. */
  labels: string[];
}

/**
 * Areas from the folder tree, component by kind: `Backend Handlers`, `Frontend
 * Stores`, `SDK Experiments`. The largest folder is split first, folders of one kind
 * never, until there are 20; small folders stay together as `Backend Other`.
 * Every file is in exactly one of them.
 */
export function proposeAreas(
  files: readonly Pick<FileFacts, 'path'>[],
): AreaDefinition[] {
  const folders = files.map(({ path }) => folderOf(path));
  return proposeAreaFolders(folders).map(({ definition }) => definition);
}

/**
 * The same with the folders, of which the innermost holds a file.
 *
 * @param folders - of each file
 */
export function proposeAreaFolders(folders: readonly string[]): ProposedArea[] {
  if (folders.length === 0) {
    return [];
  }
  const root = folderTree(folders);
  const minSize = Math.max(2, Math.ceil(folders.length / 60));
  const areas: Candidate[] = [];
  const rests: Candidate[] = [];
  let open: Candidate[] = [{ folder: root, labels: [] }];
  let hasStrays = false;
  while (open.length > 0) {
    open.sort(
      (a, b) =>
        b.folder.total - a.folder.total ||
        compareText(a.folder.path, b.folder.path),
    );
    const [largest, ...others] = open;
    const room = MAX_AREAS - 1 - areas.length - rests.length - others.length;
    const parts = isWhole(largest, root.total)
      ? []
      : partsOf(largest.folder, minSize, room);
    if (parts.length === 0) {
      areas.push(largest);
      open = others;
      continue;
    }
    const rest =
      largest.folder.total - parts.reduce((sum, part) => sum + part.total, 0);
    const isRestAnArea = rest >= minSize && largest.folder !== root;
    const isChain =
      parts.length === 1 &&
      !isRestAnArea &&
      (rest === 0 || largest.labels.length > 0 || largest.folder === root);
    if (isRestAnArea) {
      rests.push(largest);
    } else {
      hasStrays ||= rest > 0;
    }
    open = [...others, ...parts.map(part => inside(largest, part, isChain))];
  }
  if (hasStrays) {
    rests.push({ folder: root, labels: [] });
  }
  return describe(areas, rests);
}

/** Whether a folder is an area of its own rather than several. */
function isWhole({ folder, labels }: Candidate, total: number): boolean {
  const isTop = !folder.path.includes('/');
  const name = folder.name.toLowerCase();
  const isKind = KINDS.has(name) && !(isTop && CONTAINERS.has(name));
  const holdsKinds = [...folder.children.keys()].some(child =>
    KINDS.has(child.toLowerCase()),
  );
  return (
    labels.length > 0 && (isKind || (folder.total < total / 10 && !holdsKinds))
  );
}

/** Folders that are worth an area; one that holds nearly all is looked into. */
function partsOf(folder: Folder, minSize: number, room: number): Folder[] {
  const children = [...folder.children.values()]
    .filter(child => child.total >= 2)
    .sort((a, b) => b.total - a.total || compareText(a.path, b.path));
  const large = children.filter(child => child.total >= minSize);
  const covered = large.reduce((sum, child) => sum + child.total, 0);
  const parts = covered * 2 >= folder.total ? large : children;
  return parts.slice(0, Math.max(0, room));
}

/** The only folder of consequence in another one adds nothing to its name. */
function inside(
  parent: Candidate,
  folder: Folder,
  isChain: boolean,
): Candidate {
  const isKind =
    parent.labels.length > 0 && KINDS.has(folder.name.toLowerCase());
  const isNamed = !isChain && (isKind || !isLayoutFolder(folder.name));
  return {
    folder,
    labels: isNamed ? [...parent.labels, folder.name] : parent.labels,
  };
}

function describe(
  areas: readonly Candidate[],
  rests: readonly Candidate[],
): ProposedArea[] {
  const folders = [...areas, ...rests].map(({ folder }) => folder.path);
  const taken = new Set<string>();
  const describeOne = ({ folder, labels }: Candidate, isRest: boolean) => {
    const exclude = outermostInside(folder.path, folders);
    const words = isRest ? [...labels, 'other'] : labels;
    const plain = areaName(words) || areaName([folder.name]) || 'All files';
    const name = taken.has(plain)
      ? `${plain} (${folder.path || 'root'})`
      : plain;
    taken.add(name);
    return {
      folder: folder.path,
      definition: {
        name,
        include: [folder.path === '' ? '**' : `${folder.path}/**`],
        ...(exclude.length > 0 ? { exclude } : {}),
      },
    };
  };
  const byPath = (a: Candidate, b: Candidate) =>
    compareText(a.folder.path, b.folder.path);
  return [
    ...[...areas].sort(byPath).map(area => describeOne(area, false)),
    ...[...rests]
      .sort(byPath)
      .reverse()
      .map(rest => describeOne(rest, true)),
  ];
}

/** Globs of the other areas' folders in a folder, without those in another one. */
function outermostInside(path: string, folders: readonly string[]): string[] {
  const within = folders.filter(other => other !== path && isIn(other, path));
  return within
    .filter(
      folder => !within.some(other => other !== folder && isIn(folder, other)),
    )
    .sort(compareText)
    .map(folder => `${folder}/**`);
}

function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

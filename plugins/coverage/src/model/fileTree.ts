import {
  FileSummary,
  LineCount,
  PRIORITIES,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';

/** A file, or a folder with the sums of what is in it. */
export interface FileNode {
  /** Of a folder that holds nothing but another: `src/main`. */
  name: string;
  path: string;
  lines: LineCount;
  /** Files in it; 1 for a file. */
  files: number;
  /** The gaps of the most urgent level in it; `null`: there is none. */
  gaps: { level: PriorityLevel; count: number } | null;
  /** Folders first, each by name; `null` for a file. */
  children: FileNode[] | null;
}

interface Folder {
  folders: Map<string, Folder>;
  files: FileNode[];
}

/** The folders that the paths name; the root is nameless. */
export function fileTree(
  files: readonly FileSummary[],
  levelOf: (path: string) => PriorityLevel | undefined,
): FileNode {
  const root: Folder = { folders: new Map(), files: [] };
  let latest = { prefix: '', folder: root };
  for (const { path, totals } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const prefix = path.slice(0, path.length - name.length);
    // Files come folder by folder.
    if (prefix !== latest.prefix) {
      latest = { prefix, folder: folderOf(root, prefix) };
    }
    const { folder } = latest;
    const level = levelOf(path);
    folder.files.push({
      name,
      path,
      lines: totals.lines,
      files: 1,
      gaps: level ? { level, count: 1 } : null,
      children: null,
    });
  }
  return toNode(root, '', '', '');
}

/** Made where it is not there yet. */
function folderOf(root: Folder, prefix: string): Folder {
  let folder = root;
  for (const part of prefix.split('/').slice(0, -1)) {
    let inner = folder.folders.get(part);
    if (!inner) {
      inner = { folders: new Map(), files: [] };
      folder.folders.set(part, inner);
    }
    folder = inner;
  }
  return folder;
}

/** @param prefix - of the paths in the folder: nothing at the root */
function toNode(
  folder: Folder,
  name: string,
  path: string,
  prefix: string,
): FileNode {
  if (prefix !== '' && folder.files.length === 0 && folder.folders.size === 1) {
    const [[inner, only]] = folder.folders;
    const innerPath = `${prefix}${inner}`;
    return toNode(only, `${name}/${inner}`, innerPath, `${innerPath}/`);
  }
  const children = [
    ...[...folder.folders]
      .map(([inner, node]) => {
        const innerPath = `${prefix}${inner}`;
        return toNode(node, inner, innerPath, `${innerPath}/`);
      })
      .sort(byName),
    ...folder.files.sort(byName),
  ];
  return { name, path, ...sumOf(children), children };
}

/**
 * The tree of those of its files that are found, as `fileTree` would make it of
 * them, but quick enough for every letter of a search: files and folders of which
 * all is found are the same objects.
 */
export function treeOfFound(
  root: FileNode,
  isFound: (path: string) => boolean,
): FileNode {
  const children = foundIn(root.children ?? [], isFound);
  return { ...root, ...sumOf(children), children };
}

function foundIn(
  nodes: FileNode[],
  isFound: (path: string) => boolean,
): FileNode[] {
  const folders: FileNode[] = [];
  const files: FileNode[] = [];
  for (const node of nodes) {
    if (!node.children) {
      if (isFound(node.path)) {
        files.push(node);
      }
      continue;
    }
    const children = foundIn(node.children, isFound);
    const [only] = children;
    if (children.length === 1 && only.children) {
      folders.push({ ...only, name: `${node.name}/${only.name}` });
    } else if (isSame(children, node.children)) {
      folders.push(node);
    } else if (children.length > 0) {
      folders.push({ ...node, ...sumOf(children), children });
    }
  }
  return [...folders.sort(byName), ...files];
}

function isSame(some: FileNode[], others: FileNode[]): boolean {
  return (
    some.length === others.length && some.every((node, i) => node === others[i])
  );
}

function sumOf(children: FileNode[]) {
  const lines = { total: 0, covered: 0, partial: 0 };
  let files = 0;
  let gaps: FileNode['gaps'] = null;
  for (const child of children) {
    lines.total += child.lines.total;
    lines.covered += child.lines.covered;
    lines.partial += child.lines.partial;
    files += child.files;
    gaps = addGaps(gaps, child.gaps);
  }
  return { lines, files, gaps };
}

function addGaps(a: FileNode['gaps'], b: FileNode['gaps']): FileNode['gaps'] {
  if (!a || !b) {
    return a ?? b;
  }
  if (a.level === b.level) {
    return { level: a.level, count: a.count + b.count };
  }
  return PRIORITIES.indexOf(a.level) < PRIORITIES.indexOf(b.level) ? a : b;
}

// The locale's order takes seconds for so many names.
function byName(a: FileNode, b: FileNode): number {
  if (a.name === b.name) {
    return 0;
  }
  return a.name < b.name ? -1 : 1;
}

/** The folder of that path, else the root. */
export function folderAt(root: FileNode, path: string): FileNode {
  let node = root;
  while (node.path !== path) {
    const next = node.children?.find(
      child =>
        child.children &&
        (child.path === path || path.startsWith(`${child.path}/`)),
    );
    if (!next) {
      return root;
    }
    node = next;
  }
  return node;
}

/** From the root to the folder of that path. */
export function pathTo(root: FileNode, path: string): FileNode[] {
  const target = folderAt(root, path);
  const nodes = [root];
  while (nodes[nodes.length - 1] !== target) {
    const { children } = nodes[nodes.length - 1];
    nodes.push(
      children!.find(
        child =>
          child === target ||
          (child.children && target.path.startsWith(`${child.path}/`)),
      )!,
    );
  }
  return nodes;
}

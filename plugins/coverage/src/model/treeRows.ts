import { FileNode } from './fileTree';

/** A row of a tree of which the folders are open or not. */
export interface TreeRow {
  node: FileNode;
  /** 1 for what is in the root. */
  level: number;
  /** Among its siblings, from 1 on. */
  position: number;
  siblings: number;
  /** Undefined for files. */
  isOpen?: boolean;
}

/** The rows that are to be seen, from the top on. */
export function treeRows(
  root: FileNode,
  isOpen: (path: string) => boolean,
): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (children: FileNode[], level: number) => {
    children.forEach((node, index) => {
      const open = node.children ? isOpen(node.path) : undefined;
      rows.push({
        node,
        level,
        position: index + 1,
        siblings: children.length,
        isOpen: open,
      });
      if (open) {
        add(node.children!, level + 1);
      }
    });
  };
  add(root.children ?? [], 1);
  return rows;
}

/** The folder that a row is in; undefined at the top. */
export function parentOf(rows: TreeRow[], index: number): number | undefined {
  for (let i = index - 1; i >= 0; i--) {
    if (rows[i].level < rows[index].level) {
      return i;
    }
  }
  return undefined;
}

/** The next row whose name starts with the text, around the end. */
export function rowStartingWith(
  rows: TreeRow[],
  from: number,
  text: string,
): number | undefined {
  const wanted = text.toLowerCase();
  for (let i = 0; i < rows.length; i++) {
    // The first letter goes on; more letters may keep the row.
    const index = (from + i + (text.length === 1 ? 1 : 0)) % rows.length;
    if (rows[index].node.name.toLowerCase().startsWith(wanted)) {
      return index;
    }
  }
  return undefined;
}

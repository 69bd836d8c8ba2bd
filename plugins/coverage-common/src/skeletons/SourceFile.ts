import { Inventory, StackFacts } from '../inventory/Inventory';
import { conventions } from './conventions';
import { SourceFile } from './conventions/TestConvention';
import { extensionOf, folderOf, stemOf } from '../model/pathParts';

/** The file as conventions see it. */
export function sourceFile(path: string, stack: StackFacts): SourceFile {
  return {
    path,
    folder: folderOf(path),
    stem: stemOf(path),
    extension: extensionOf(path),
    stack,
  };
}

/** The sources that a stack is known for. */
export function sourcesOf(
  inventory: Inventory,
  stackOf: (path: string) => StackFacts | null,
): SourceFile[] {
  const sources: SourceFile[] = [];
  for (const { path, kind } of inventory.files) {
    const stack = kind === 'source' ? stackOf(path) : null;
    if (stack) {
      sources.push(sourceFile(path, stack));
    }
  }
  return sources;
}

/** What a test of the source is named after: the folder for `x/__init__.py`. */
export function subjectOf(source: SourceFile): string {
  const { subject, fileName } = conventions[source.stack.stack];
  return subject(fileName(source.stem, source, null)) ?? source.stem;
}

import { StackFacts } from '../inventory/Inventory';
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

/** What a test of the source is named after: the folder for `x/__init__.py`. */
export function subjectOf(source: SourceFile): string {
  return conventions[source.stack.stack].subjectOf?.(source) ?? source.stem;
}

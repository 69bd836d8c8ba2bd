import { FileSink } from '../CoverageFormat';
import { SourceFiles } from './SourceFiles';

/**
 * Hands over the files that a report numbered, and empties both maps.
 *
 * @param paths - by the numbers that the statements name
 * @param onUnknown - gets the numbers without a path
 */
export function finishFiles(
  files: SourceFiles,
  paths: Map<string, string>,
  sink: FileSink,
  onUnknown: (id: string) => void,
): void {
  for (const [id, file] of files.take()) {
    const path = paths.get(id);
    if (path === undefined) {
      onUnknown(id);
    } else {
      sink(file.finish(path));
    }
  }
  paths.clear();
}

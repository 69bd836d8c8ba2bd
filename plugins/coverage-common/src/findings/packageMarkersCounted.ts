import { FileFacts } from '../files/FileFacts';
import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/** Files whose name says that they only hold a package together. */
const MARKER =
  /(^|\/)(__init__\.py|package-info\.java|module-info\.java|doc\.go)$/;
/** With more lines than this it holds code, whatever its name. */
const MOST_LINES = 5;

/** Package markers among the files that count: easy to cover, so they flatter. */
export const packageMarkersCounted: Check = ({ files }) => {
  const markers = files.filter(isMarker);
  if (markers.length === 0) {
    return [];
  }
  const lines = markers.reduce(
    (sum, { totals }) => sum + (totals?.lines.total ?? 0),
    0,
  );
  const isOne = markers.length === 1;
  return [
    {
      code: 'package-markers-counted',
      severity: 'info',
      message: `${counted(markers.length, 'package marker')} with ${counted(
        lines,
        'line',
      )} ${
        isOne ? 'counts as a source file' : 'count as source files'
      }: ${examples(markers.map(({ path }) => path))}; ignore ${
        isOne ? 'it' : 'them'
      } to count code only.`,
    },
  ];
};

function isMarker({ path, totals, inventory }: FileFacts): boolean {
  return inventory
    ? inventory.kind === 'marker'
    : MARKER.test(path) && (totals?.lines.total ?? 0) <= MOST_LINES;
}

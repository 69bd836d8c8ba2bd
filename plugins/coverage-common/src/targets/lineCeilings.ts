import { Difficulty } from '../effort/Effort';
import { FileFacts } from '../files/FileFacts';
import { EffortModel } from '../policy/CoveragePolicy';
import { possibleLines } from './possibleLines';

/** Line coverage that the files of an entity or an area allow. */
export interface LineCeiling {
  /** Per cent. */
  percent: number;
  /** Per cent, if no file were blocked or exempt. */
  withoutExceptions: number;
  /** What blocked and exempt files keep from being covered. */
  heldBack: { files: number; lines: number };
}

export interface LineCeilings {
  /** `null`: no line is measured. */
  entity: LineCeiling | null;
  /** By name of the area; areas without measured lines are absent. */
  areas: ReadonlyMap<string, LineCeiling>;
}

class CeilingSum {
  #total = 0;
  #most = 0;
  #free = 0;
  #files = 0;

  add(total: number, most: number, free: number): void {
    this.#total += total;
    this.#most += most;
    this.#free += free;
    this.#files += free > most ? 1 : 0;
  }

  result(): LineCeiling | null {
    return this.#total === 0
      ? null
      : {
          percent: (this.#most / this.#total) * 100,
          withoutExceptions: (this.#free / this.#total) * 100,
          heldBack: { files: this.#files, lines: this.#free - this.#most },
        };
  }
}

/**
 * Ceilings as whole lines of each file, summed, so that areas add up to the
 * entity.
 *
 * @param input - arrays are parallel to `files`; `fixed`: blocked or exempt,
 * `areaOf`: index into `areaNames`, -1: in no area
 */
export function lineCeilings(input: {
  files: readonly FileFacts[];
  difficulties: readonly Difficulty[];
  fixed: readonly boolean[];
  areaOf: Int32Array;
  areaNames: readonly string[];
  model: EffortModel;
}): LineCeilings {
  const entity = new CeilingSum();
  const areas = input.areaNames.map(() => new CeilingSum());
  input.files.forEach(({ totals }, i) => {
    if (totals) {
      const { covered, total } = totals.lines;
      const difficulty = input.difficulties[i];
      const free = possibleLines({ covered, total, difficulty }, input.model);
      const most = input.fixed[i] ? covered : free;
      entity.add(total, most, free);
      areas[input.areaOf[i]]?.add(total, most, free);
    }
  });
  return {
    entity: entity.result(),
    areas: new Map(
      areas.flatMap((sum, i) => {
        const ceiling = sum.result();
        return ceiling ? [[input.areaNames[i], ceiling] as const] : [];
      }),
    ),
  };
}

import { Candidates } from './Candidates';
import { PhaseDraft } from './Draft';
import { PlanWork } from './PlanWork';

/** A file beside one that is being worked on costs less thought. */
const OPEN_FOLDER_BONUS = 1.2;

/** The steps of each folder, best first, as slices of one array. */
export interface StepsByFolder {
  start: Int32Array;
  steps: Int32Array;
}

/** Sorted once for all plans of the same candidates. */
export function groupByFolder(candidates: Candidates): StepsByFolder {
  const { steps, folder, folders } = candidates;
  const start = new Int32Array(folders + 1);
  for (let s = 0; s < steps.count; s++) {
    start[folder[steps.file[s]] + 1] += 1;
  }
  for (let f = 0; f < folders; f++) {
    start[f + 1] += start[f];
  }
  const next = start.slice();
  const grouped = new Int32Array(steps.count);
  for (let s = 0; s < steps.count; s++) {
    grouped[next[folder[steps.file[s]]]++] = s;
  }
  return { start, steps: grouped };
}

/**
 * Hands out steps by value per minute. Those of folders that the phase works
 * in already count a fifth more. Steps of one file keep their order, because
 * their value per minute falls.
 */
export class StepQueue {
  private cursor = 0;
  private readonly folderCursor: Int32Array;
  private readonly isOpen: Uint8Array;
  /** Next step of each open folder, the best one on top. */
  private heap: number[] = [];

  constructor(
    private readonly work: PlanWork,
    private readonly byFolder: StepsByFolder,
  ) {
    this.folderCursor = byFolder.start.slice();
    this.isOpen = new Uint8Array(work.candidates.folders);
  }

  /** A phase begins: only the folders of what it holds are open. */
  begin(phase: PhaseDraft): void {
    this.heap = [];
    this.isOpen.fill(0);
    for (const i of phase.taken.keys()) {
      this.open(this.work.candidates.folder[i]);
    }
  }

  /** Takes the best step; `false`: there is none. */
  takeBest(phase: PhaseDraft): boolean {
    const { steps, folder } = this.work.candidates;
    const near = this.heap[0] ?? -1;
    while (this.cursor < steps.count && this.isDone(this.cursor)) {
      this.cursor += 1;
    }
    const far = this.cursor < steps.count ? this.cursor : -1;
    if (near < 0 && far < 0) {
      return false;
    }
    const isNearBetter =
      near >= 0 &&
      (far < 0 || steps.roi[near] * OPEN_FOLDER_BONUS >= steps.roi[far]);
    const best = isNearBetter ? near : far;
    const file = steps.file[best];
    this.work.take(phase, file, steps.until[best]);
    if (isNearBetter) {
      this.pop();
      this.pushNextOf(folder[file]);
    } else {
      this.open(folder[file]);
    }
    return true;
  }

  private open(folder: number): void {
    if (!this.isOpen[folder]) {
      this.isOpen[folder] = 1;
      this.pushNextOf(folder);
    }
  }

  private isDone(step: number): boolean {
    const { steps } = this.work.candidates;
    return this.work.reached[steps.file[step]] >= steps.until[step];
  }

  private pushNextOf(folder: number): void {
    const { start, steps } = this.byFolder;
    const end = start[folder + 1];
    let at = this.folderCursor[folder];
    while (at < end && this.isDone(steps[at])) {
      at += 1;
    }
    this.folderCursor[folder] = at;
    if (at < end) {
      this.push(steps[at]);
    }
  }

  private push(step: number): void {
    const { heap } = this;
    let at = heap.push(step) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent] <= step) {
        break;
      }
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = step;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop()!;
    const size = heap.length;
    if (size === 0) {
      return;
    }
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child += 1;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
  }
}

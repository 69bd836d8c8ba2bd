import fc from 'fast-check';
import { collectCandidates } from './collectCandidates';
import { emptyPhase } from './Draft';
import { PlanWork } from './PlanWork';
import { groupByFolder, StepQueue } from './StepQueue';
import { effortModel, gapOf } from './__testData__/gapOf';

const gapsArbitrary = fc
  .array(
    fc.record({
      total: fc.integer({ min: 1, max: 300 }),
      level: fc.constantFrom('critical', 'high', 'medium', 'low' as const),
      folder: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 15 },
  )
  .map(all =>
    all.map(({ folder, ...parts }, i) => gapOf(`${folder}/${i}.ts`, parts)),
  );

/** Looks at every step each time, as the rule says it. */
function* bestByLooking(work: PlanWork, phaseLength: number) {
  const { steps, folder } = work.candidates;
  for (let taken = 0; ; ) {
    const open = new Set<number>();
    for (let i = 0; i < phaseLength; i++, taken++) {
      let best = -1;
      let bestRoi = 0;
      for (let s = 0; s < steps.count; s++) {
        const file = steps.file[s];
        const roi = steps.roi[s] * (open.has(folder[file]) ? 1.2 : 1);
        if (work.reached[file] < steps.until[s] && roi > bestRoi) {
          best = s;
          bestRoi = roi;
        }
      }
      if (best < 0) {
        return;
      }
      open.add(folder[steps.file[best]]);
      yield { best, bestRoi };
    }
  }
}

it('hands out what looking at every step would find', () => {
  fc.assert(
    fc.property(
      gapsArbitrary,
      fc.integer({ min: 1, max: 9 }),
      (gaps, length) => {
        const candidates = collectCandidates(gaps, 'lines', effortModel);
        const naive = new PlanWork(candidates);
        const work = new PlanWork(candidates);
        const queue = new StepQueue(work, groupByFolder(candidates));
        let phase = emptyPhase('first');
        let count = 0;
        for (const { best } of bestByLooking(naive, length)) {
          if (count % length === 0) {
            phase = emptyPhase('next');
            queue.begin(phase);
          }
          const file = candidates.steps.file[best];
          naive.take(emptyPhase('any'), file, candidates.steps.until[best]);
          expect(queue.takeBest(phase)).toBe(true);
          expect(work.gained).toBe(naive.gained);
          count += 1;
        }
        expect(queue.takeBest(phase)).toBe(false);
      },
    ),
  );
});

import { batchServer } from '../__fixtures__/batchServer';
import { quickWinsMarkdown, quickWinsOf } from './quickWins';

it('marks a quick win that no phase holds', () => {
  const analysis = batchServer({ covered: false });
  const wins = quickWinsOf(analysis)!;
  const marked = (text: string) => text.match(/, in no phase/g)?.length ?? 0;
  const unplanned = wins.items.filter(({ planned }) => !planned).length;
  expect(marked(quickWinsMarkdown(wins))).toBe(unplanned);
  const none = quickWinsOf({
    ...analysis,
    plan: { ...analysis.plan, phases: [] },
  })!;
  expect(none.items.length).toBeGreaterThan(0);
  expect(none.items.every(({ planned }) => !planned)).toBe(true);
  expect(marked(quickWinsMarkdown(none))).toBe(none.items.length);
});

import { batchServer } from '../__fixtures__/batchServer';
import { planOf, ReportPlan } from './plan';
import { planMarkdown } from './planMarkdown';

const plan = (changes: Partial<ReportPlan>) =>
  planMarkdown({ ...planOf(batchServer({ covered: true }))!, ...changes });

it('says what can be reached at most only where something cannot', () => {
  expect(plan({ ceiling: 84.2 })).toContain('At most 84.2 % of lines');
  expect(plan({ ceiling: 100 })).not.toContain('hard to test');
});

it('rounds what is computed as all other tables do', () => {
  expect(plan({ from: 15.24, to: 49.57 })).toContain(
    'Expected: 15.2 % -> 49.6 % of lines',
  );
});

it('says that new code is counted on, since coverage falls by it', () => {
  expect(plan({ growthPerWeek: 30 })).toContain(
    'Counts on 30 new uncovered lines a week',
  );
  expect(plan({ growthPerWeek: 0 })).not.toContain('Counts on');
});

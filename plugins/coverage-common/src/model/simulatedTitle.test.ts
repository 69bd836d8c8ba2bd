import { saysSimulated, withoutSimulated } from './simulatedTitle';

describe('simulated titles', () => {
  it.each([
    ['Ledger (simulated)', true, 'Ledger'],
    ['Ledger (Simulated) ', true, 'Ledger'],
    ['(simulated) Ledger', false, '(simulated) Ledger'],
    ['java', false, 'java'],
  ])('%p: says so: %p, without: %p', (title, says, without) => {
    expect(saysSimulated(title)).toBe(says);
    expect(withoutSimulated(title)).toBe(without);
  });
});

import { lastPart, withLastPart } from './lastPart';

describe.each([
  ['', '', 'java'],
  ['ja', 'ja', 'java'],
  ['go, ja ', 'ja', 'go, java'],
  ['go,', '', 'go, java'],
  ['go, rust,ja', 'ja', 'go, rust, java'],
])('%p', (text, typed, completed) => {
  it('has a last part that can be completed', () => {
    expect(lastPart(text)).toBe(typed);
    expect(withLastPart(text, 'java')).toBe(completed);
  });
});

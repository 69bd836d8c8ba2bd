import { Translate } from '../hooks/useT';
import { rememberTexts } from './rememberTexts';

const key = 'format.number';

describe('rememberTexts', () => {
  it('asks once for each key with the same values', () => {
    const t = jest.fn((_key, values) => `text of ${values?.value}`);
    const remembering = rememberTexts(t as Translate);
    expect(remembering(key, { value: 1 })).toBe('text of 1');
    expect(remembering(key, { value: 1 })).toBe('text of 1');
    expect(remembering(key, { value: 2 })).toBe('text of 2');
    expect(remembering(key)).toBe('text of undefined');
    expect(remembering(key)).toBe('text of undefined');
    expect(t).toHaveBeenCalledTimes(3);
  });

  it('asks again for values that may change inside', () => {
    const day = new Date('2027-06-30');
    const t = jest.fn((_key, { value }) => value.toISOString().slice(0, 10));
    const remembering = rememberTexts(t as Translate);
    expect(remembering('format.day', { value: day })).toBe('2027-06-30');
    day.setUTCDate(29);
    expect(remembering('format.day', { value: day })).toBe('2027-06-29');
  });
});

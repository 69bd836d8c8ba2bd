import { normalisePath } from './normalisePath';

describe('normalisePath', () => {
  it.each([
    ['src/a.ts', 'src/a.ts'],
    ['./a', 'a'],
    ['././/a', 'a'],
    ['.\\src\\a.lua', 'src/a.lua'],
    ['C:\\temp\\A.cs', 'C:/temp/A.cs'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['/abs/a', '/abs/a'],
    ['./', './'],
    ['.hidden', '.hidden'],
    ['__proto__', '__proto__'],
  ])('writes %s as %s', (path, expected) => {
    expect(normalisePath(path)).toBe(expected);
  });

  it.each([
    ['a\0b', 'control character'],
    ['a\nb', 'control character'],
    ['a\u0085b', 'control character'],
    ['é'.repeat(4097), 'longer than 8,192 bytes'],
  ])('refuses %j', (path, reason) => {
    expect(() => normalisePath(path)).toThrow(reason);
  });
});

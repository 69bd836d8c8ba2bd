import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { PayloadTooLargeError } from './PayloadTooLargeError';
import { rejectionOf } from './rejection';

const reasonOf = (message: string) =>
  rejectionOf(new InputError(message))?.reason;

describe('rejectionOf', () => {
  it('keeps the status and the sentence', () => {
    expect(rejectionOf(new InputError('It is empty.'))).toEqual({
      status: 400,
      reason: 'It is empty.',
    });
    expect(rejectionOf(new PayloadTooLargeError('Too large'))).toEqual({
      status: 413,
      reason: 'Too large',
    });
    const error = Object.assign(new Error('Not that'), { statusCode: 422 });
    expect(rejectionOf(error)?.status).toBe(422);
  });

  it('keeps nothing of strangers, nor of failures of the portal', () => {
    for (const error of [
      new NotAllowedError('no'),
      new NotFoundError('no'),
      Object.assign(new Error('no'), { statusCode: 401 }),
      Object.assign(new Error('no'), { statusCode: 403 }),
      Object.assign(new Error('no'), { statusCode: 503 }),
      new ConflictError('a database said so'),
      new Error('database is away'),
      'what',
      undefined,
    ]) {
      expect(rejectionOf(error)).toBeUndefined();
    }
  });

  it('keeps one line, cut', () => {
    expect(reasonOf('line 3: no map\n\n3 | password: x')).toBe(
      'line 3: no map',
    );
    expect(reasonOf('a\u0000b\u001b[31m')).toBe('a b [31m');
    expect(reasonOf('x'.repeat(10_000))).toBe(`${'x'.repeat(999)}…`);
  });

  it('quotes neither content nor credentials', () => {
    const quoted = (() => {
      try {
        return JSON.parse('TOKEN=abcdef "is not valid JSON"');
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(quoted).toContain('TOKEN');
    const reason = reasonOf(`Cannot read 'a.json': ${quoted}.`);
    expect(reason).toMatch(/^Cannot read 'a.json': Unexpected token/);
    expect(reason).not.toContain('TOKEN');
    expect(reasonOf('from https://ann:secret@host/x')).toBe(
      'from https://host/x',
    );
  });
});

import { errorSentence } from './errorSentence';

const t = (key: string) => key;

describe('errorSentence', () => {
  it("is the backend's own where it answered", () => {
    const cause = new Error('There is no snapshot of this commit');
    const failed = new Error('Request failed with 404 Not Found', { cause });
    expect(errorSentence(failed, t)).toBe(cause.message);
    expect(errorSentence(cause, t)).toBe(cause.message);
  });

  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
  ])('says that nobody answered for %j', message => {
    expect(errorSentence(new TypeError(message), t)).toBe('panel.unreachable');
  });
});

import { uploadUrl } from './uploadUrl';

describe('uploadUrl', () => {
  it.each([
    'https://portal.example.com',
    'https://portal.example.com/',
    'https://portal.example.com/api/coverage',
    'https://portal.example.com/api/coverage/?x#y',
  ])('knows the route below %s', base => {
    expect(uploadUrl(base).href).toBe(
      'https://portal.example.com/api/coverage/uploads',
    );
  });

  it('keeps the path of a portal behind a proxy', () => {
    expect(uploadUrl('https://example.com/backstage').href).toBe(
      'https://example.com/backstage/api/coverage/uploads',
    );
  });

  it.each(['portal.example.com', 'localhost:7007', 'ftp://example.com', '//x'])(
    'refuses %s',
    base => {
      expect(() => uploadUrl(base)).toThrow(`"${base}" is no address`);
    },
  );

  it.each(['https://me:hunter2@portal.example', 'me:hunter2@portal.example'])(
    'refuses %s without repeating the password',
    base => {
      expect(() => uploadUrl(base)).toThrow(/\*\*\*@portal\.example/);
      expect(() => uploadUrl(base)).not.toThrow(/hunter2/);
    },
  );
});

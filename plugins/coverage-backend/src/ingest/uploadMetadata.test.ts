import { parseUploadMetadata } from './uploadMetadata';

const valid = { entityRef: 'component:default/shop', commit: '1a2b3c4' };
const parse = (changes: object) =>
  parseUploadMetadata(JSON.stringify({ ...valid, ...changes }));

describe('parseUploadMetadata', () => {
  it('gives the entity ref in full and everything in lower case', () => {
    expect(parse({ entityRef: 'Component:Shop', commit: '1A2B3C4' })).toEqual({
      entityRef: 'component:default/shop',
      commit: '1a2b3c4',
    });
  });

  it('takes every field', () => {
    const all = {
      ...valid,
      branch: 'main',
      parents: ['2b3c4d5', '3c4d5e6'],
      complete: false,
      committedAt: '2025-10-31T10:09:44-07:00',
      flag: 'unit',
      buildUrl: 'https://ci.example.com/1',
      pullRequest: '42',
    };
    expect(parse(all)).toEqual(all);
  });

  it('takes a repository in place of an entity', () => {
    const all = { repository: 'https://github.com/acme/shop' };
    expect(parse({ ...all, entityRef: undefined })).toEqual({
      ...all,
      commit: valid.commit,
    });
  });

  const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);

  it.each([
    [{ entityRef: undefined }, 'one of entityRef, for one entity, and repo'],
    [{ entityRef: 7 }, 'metadata.entityRef must be text'],
    [{ repository: 'https://github.com/a/b' }, 'one of entityRef, for one'],
    [{ repository: 'a\u0000' }, 'metadata.repository must be text'],
    [{ parents: '2b3c4d5' }, 'metadata.parents must be a list of at most 16'],
    [{ parents: ['HEAD'] }, 'metadata.parents.0 must be 7 to 64 hexadecimal'],
    [{ parents: Array(17).fill('2b3c4d5') }, 'metadata.parents must be a list'],
    [{ complete: 'no' }, 'metadata.complete must be true or false'],
    [{ entityRef: 'shop' }, 'metadata.entityRef is no entity ref; expected'],
    [{ entityRef: 'component:default/a\nb' }, 'metadata.entityRef must be'],
    [{ commit: undefined }, 'metadata.commit must be 7 to 64 hexadecimal'],
    [{ commit: 'HEAD' }, 'metadata.commit must be 7 to 64 hexadecimal'],
    [{ commit: `1a2b3c4'; drop table uploads` }, 'metadata.commit must'],
    [{ committedAt: 'yesterday' }, 'metadata.committedAt must be an ISO 8601'],
    [{ committedAt: '2026-01-31T12:00:00' }, 'metadata.committedAt must be'],
    [{ committedAt: '0000-01-01T00:00:00Z' }, 'must lie between 1970 and'],
    [{ committedAt: '9999-12-31T23:59:59-14:00' }, 'must lie between 1970'],
    [{ committedAt: inTwoDays.toISOString() }, 'must lie between 1970 and'],
    [{ flag: 'a b' }, 'metadata.flag must be 1 to 100 letters'],
    [{ buildUrl: 'file:///etc/passwd' }, 'metadata.buildUrl must be an http'],
    [{ branch: '' }, 'metadata.branch must be text of 1 to 250 characters'],
    [{ branch: 'x'.repeat(251) }, 'metadata.branch must be text of 1 to 250'],
    [{ branch: 'a\u0000' }, 'without control characters'],
    [{ ['x'.repeat(10_000)]: 1 }, 'metadata has a key that is not known'],
  ])('refuses %j and names the field', (changes, message) => {
    expect(() => parse(changes)).toThrow(message);
  });

  it('refuses what is no object', () => {
    expect(() => parseUploadMetadata('{')).toThrow(
      "The part 'metadata' is no JSON",
    );
    expect(() => parseUploadMetadata('[]')).toThrow(
      'metadata must be an object',
    );
  });
});

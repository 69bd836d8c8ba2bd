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
      committedAt: '2025-10-31T10:09:44-07:00',
      flag: 'unit',
      buildUrl: 'https://ci.example.com/1',
      pullRequest: '42',
    };
    expect(parse(all)).toEqual(all);
  });

  it.each([
    [{ entityRef: undefined }, 'metadata.entityRef: '],
    [{ entityRef: 'shop' }, "metadata.entityRef is 'shop'; expected kind:"],
    [{ entityRef: 'component:default/a\nb' }, 'metadata.entityRef: '],
    [{ commit: 'HEAD' }, 'metadata.commit: must be 7 to 64 hexadecimal'],
    [{ commit: `1a2b3c4'; drop table uploads` }, 'metadata.commit: '],
    [{ committedAt: 'yesterday' }, 'metadata.committedAt: must be an ISO 8601'],
    [{ committedAt: '2026-01-31T12:00:00' }, 'metadata.committedAt: '],
    [{ flag: 'a b' }, 'metadata.flag: must be 1 to 100 letters'],
    [{ buildUrl: 'file:///etc/passwd' }, 'metadata.buildUrl: must be an http'],
    [{ branch: 'x'.repeat(251) }, 'metadata.branch: '],
    [{ branch: 'a\u0000' }, 'metadata.branch: has a control character'],
    [{ repository: 'x' }, 'metadata: Unrecognized key: "repository"'],
  ])('refuses %j and names the field', (changes, message) => {
    expect(() => parse(changes)).toThrow(message);
  });

  it('refuses what is no object', () => {
    expect(() => parseUploadMetadata('{')).toThrow(
      "The part 'metadata' is no JSON",
    );
    expect(() => parseUploadMetadata('[]')).toThrow('metadata: ');
  });
});

import { parseSettingBody } from './settingBodies';

const until = '2999-12-31';

describe('parseSettingBody', () => {
  it('takes paths and globs', () => {
    for (const path of ['src/a.ts', 'src/**', 'app/[id]/page.tsx']) {
      expect(
        parseSettingBody('exemptions', {
          kind: 'exempt',
          path,
          reason: 'goes away',
          until,
        }),
      ).toMatchObject({ path });
    }
  });

  it.each(['!foo', '/', `{${Array(101).fill('a').join(',')}}`])(
    'refuses the glob %s, which no analysis could read',
    path => {
      const stated = { path, reason: 'a slip', until };
      const message =
        'path must be a path or a glob that can be read and does not begin with "!"';
      expect(() =>
        parseSettingBody('exemptions', { ...stated, kind: 'exempt' }),
      ).toThrow(message);
      expect(() =>
        parseSettingBody('overrides', { ...stated, priority: 'low' }),
      ).toThrow(message);
    },
  );
});

import { uploadResult } from '../testing/uploadResult';
import { formatAnswer } from './formatAnswer';

describe('formatAnswer', () => {
  const portal = {
    entity: 'component:default/checkout',
    url: new URL('http://127.0.0.1:7007/api/coverage/uploads'),
  };

  it.each([
    [null, 'There is no earlier snapshot to compare with.'],
    [0, 'Line coverage is as it was in the snapshot before.'],
    [2.04, 'Line coverage rose by 2.0 percentage points since'],
    [-0.5, 'Line coverage fell by 0.5 percentage points since'],
    [-0.01, 'Line coverage fell by less than 0.1 percentage points since'],
  ])('tells a change of %p', (change, sentence) => {
    expect(formatAnswer(uploadResult({ change }), portal)).toContain(sentence);
  });

  it('says so when only the inventory went', () => {
    const result = uploadResult({ upload: null, snapshot: null, change: null });
    expect(formatAnswer(result, portal)).toMatch(
      /^Uploaded the inventory of component:default\/checkout\.\nhttp/,
    );
    expect(formatAnswer({ ...result, created: false }, portal)).toMatch(
      /^The portal has this inventory of component:default\/checkout\.\n/,
    );
  });

  it('gives the address of the tab in full', () => {
    const { links } = uploadResult();
    const elsewhere = 'https://backstage.example.com/catalog/x/coverage';
    expect(formatAnswer(uploadResult(), portal)).toContain(
      '\nhttp://127.0.0.1:7007/catalog/default/component/checkout/coverage\n',
    );
    expect(
      formatAnswer(
        uploadResult({ links: { ...links, tab: elsewhere } }),
        portal,
      ),
    ).toContain(`\n${elsewhere}\n`);
  });
});

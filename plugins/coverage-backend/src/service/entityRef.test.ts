import { readEntityRef } from './entityRef';

describe('readEntityRef', () => {
  it.each([
    ['component:default/shop', 'component:default/shop'],
    ['Component:My-Shop', 'component:default/my-shop'],
    ['api:ns_1/v1.0', 'api:ns_1/v1.0'],
  ])('reads %s', (text, ref) => {
    expect(readEntityRef(text, 'x')).toBe(ref);
  });

  it.each(['', 'shop', 'component:default/a/b', 'component:a b', 'a:b:c'])(
    'refuses %j',
    text => {
      expect(() => readEntityRef(text, 'metadata.entityRef')).toThrow(
        'metadata.entityRef is no entity ref; expected kind:namespace/name, like component:default/my-service',
      );
    },
  );
});

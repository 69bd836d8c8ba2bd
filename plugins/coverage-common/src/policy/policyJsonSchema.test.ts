import { policyJsonSchema } from './policyJsonSchema';

describe('policyJsonSchema', () => {
  it('describes what people write, which may be little', () => {
    const schema = policyJsonSchema() as any;

    expect(schema.type).toBe('object');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required ?? []).toEqual([]);
    expect(schema.properties.capacity).toMatchObject({
      type: 'number',
      minimum: 0.1,
    });
    expect(schema.properties.targets.items.required).toEqual(['id', 'value']);
  });
});

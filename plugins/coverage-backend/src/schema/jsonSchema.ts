// Parts that the schemas of the OpenAPI document are put together from.

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const list = (items: object) => ({ type: 'array', items });
export const orNull = (schema: object) => ({
  oneOf: [schema, { type: 'null' }],
});
export const text = { type: 'string' };
export const textOrNull = { type: ['string', 'null'] };
export const time = { type: 'string', format: 'date-time' };
export const timeOrNull = { type: ['string', 'null'], format: 'date-time' };
export const count = { type: 'integer', minimum: 0 };
export const numberOrNull = { type: ['number', 'null'] };

/** An object whose properties are all there, but for those named. */
export const object = (
  properties: Record<string, object>,
  optional: string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
});

export const page = (items: string) =>
  object({
    items: list(ref(items)),
    totalItems: count,
    pageInfo: object({ nextCursor: text }, ['nextCursor']),
  });

export const flag = { type: 'boolean' };
export const number = { type: 'number' };
export const countOrNull = { type: ['integer', 'null'], minimum: 0 };
export const date = { type: 'string', format: 'date' };
export const dateOrNull = { type: ['string', 'null'], format: 'date' };
/** One of some words. */
export const oneOf = (...words: (string | null)[]) => ({ enum: words });

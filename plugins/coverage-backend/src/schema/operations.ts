// Parts that the operations of the OpenAPI document are put together from.

export const ok = (schema: string) => ({
  description: 'OK',
  content: {
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  },
});

export const entityParameters = ['kind', 'namespace', 'name'].map(name => ({
  $ref: `#/components/parameters/${name}`,
}));

export const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  // Paths and refs have slashes and colons, which clients may leave as they are.
  allowReserved: true,
  schema,
  description,
});

export const limit = (maximum: number, fallback: number) =>
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum },
    `Rows of the page; default ${fallback}`,
  );

export const jsonBody = (schema: string) => ({
  required: true,
  content: {
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  },
});

export const errors = {
  '400': { $ref: '#/components/responses/Error' },
  '401': { $ref: '#/components/responses/Error' },
  '403': { $ref: '#/components/responses/Error' },
  '404': { $ref: '#/components/responses/Error' },
};

export const plainText = {
  type: 'string',
  minLength: 1,
  maxLength: 1000,
  // PostgreSQL knows no NUL, and no name has a control character.
  pattern: '^[^\\u0000-\\u001f]*$',
};
export const filePath = {
  ...query(
    'path',
    { type: 'string', minLength: 1, maxLength: 10_000 },
    'As listed among the files',
  ),
  required: true,
};
export const commit = (name: string, description: string) =>
  query(
    name,
    { type: 'string', pattern: '^[0-9a-fA-F]{7,64}$' },
    `${description}: its id, or at least 7 digits that no other begins with`,
  );
export const order = query(
  'order',
  { enum: ['asc', 'desc'] },
  'Default: what the sort is mostly wanted for, worst first',
);
export const cursor = query(
  'cursor',
  plainText,
  'pageInfo.nextCursor of the page before',
);

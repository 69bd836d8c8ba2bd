const state = { enum: ['ok', 'unavailable'] };

const answer = (description: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Health' } },
  },
});

export const healthSchemas = {
  Health: {
    type: 'object',
    required: ['status', 'database'],
    additionalProperties: false,
    properties: { status: state, database: state },
  },
};

export const healthPaths = {
  '/health': {
    get: {
      operationId: 'GetHealth',
      summary: 'Whether the plugin and its database answer; needs no token',
      security: [],
      responses: {
        '200': answer('Both do'),
        '503': answer('The database does not'),
      },
    },
  },
};

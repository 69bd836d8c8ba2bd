import { z } from 'zod';
import { openapi } from '../schema/openapi';

/** What a schema of the OpenAPI document says is wrong with a value. */
export function schemaIssues(name: string, value: unknown): unknown[] {
  const document = JSON.stringify({
    $ref: `#/components/schemas/${name}`,
    $defs: openapi.components.schemas,
  }).replaceAll('#/components/schemas/', '#/$defs/');
  return (
    z.fromJSONSchema(JSON.parse(document)).safeParse(value).error?.issues ?? []
  );
}

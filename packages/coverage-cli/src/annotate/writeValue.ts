import { Scalar } from 'yaml';

/** A text as YAML, in the quotes that stood there where it can be; always a string. */
export function writeValue(value: string, style?: Scalar.Type): string {
  return style === 'QUOTE_SINGLE' && !/[\n\r\t]/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : JSON.stringify(value);
}

import { metadata } from './coverageBackend';

export const BOUNDARY = 'x';

/** Of requests that tests write by hand. */
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** An upload up to the first byte of its report. */
export const multipartStart = (entityRef: string = metadata.entityRef) =>
  [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="metadata"',
    '',
    JSON.stringify({ ...metadata, entityRef }),
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="report"; filename="lcov.info"',
    '',
    '',
  ].join('\r\n');

export const MULTIPART_END = `\r\n--${BOUNDARY}--\r\n`;

import { InputError } from '@backstage/errors';

/**
 * Where the next page starts, as text that callers pass back unread.
 */
export function encodeCursor(offset: number): string {
  return Buffer.from(`o${offset}`).toString('base64url');
}

/** @throws InputError when the text was not made by `encodeCursor` */
export function decodeCursor(cursor: string | undefined): number {
  if (cursor === undefined) {
    return 0;
  }
  const match = /^o(\d{1,9})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  if (!match) {
    throw new InputError(
      'The cursor is none of ours; pass pageInfo.nextCursor of the page before, or leave it out',
    );
  }
  return Number(match[1]);
}

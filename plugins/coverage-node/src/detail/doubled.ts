/** A copy of a column with twice the room. */
export function doubled<
  T extends Uint8Array | Uint16Array | Uint32Array | Float64Array,
>(column: T): T {
  const room = new (column.constructor as new (length: number) => T)(
    column.length * 2,
  );
  room.set(column);
  return room;
}

const maxListed = 5;

/** "1,384 test files", "1 test file". */
export function counted(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** The first few, and how many more there are. */
export function listed(items: readonly string[]): string[] {
  return items.length <= maxListed
    ? [...items]
    : [
        ...items.slice(0, maxListed),
        `and ${(items.length - maxListed).toLocaleString('en-US')} more`,
      ];
}

/**
 * Keeps what the browser would save from now on, until the test ends.
 *
 * @returns a function that gives names and texts so far
 */
export function catchDownloads() {
  const blobs: Blob[] = [];
  const names: string[] = [];
  // jsdom has neither.
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
    revokeObjectURL: () => {},
  });
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
  return () =>
    Promise.all(
      names.map(async (name, i) => ({ name, text: await blobs[i].text() })),
    );
}

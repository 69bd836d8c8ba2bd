/** Lets the browser save a text as a file. */
export function saveFile(file: {
  name: string;
  type: string;
  text: string;
}): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // Later, since some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

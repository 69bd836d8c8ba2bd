/** A note that somebody left. */
export interface Note {
  text: string;
  pinned: boolean;
}

// Pinned notes come first; the others as they were written.
export function inOrder(notes: Note[]): Note[] {
  const pinned = notes.filter(note => note.pinned);
  if (pinned.length === 0) {
    return notes;
  }
  return [...pinned, ...notes.filter(note => !note.pinned)];
}

export function summaryOf({ text }: Note, length = 20): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}

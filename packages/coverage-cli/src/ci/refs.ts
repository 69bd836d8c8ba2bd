/** `main` of `refs/heads/main`; `undefined` for tags and pull requests. */
export function branchOfRef(ref: string | undefined): string | undefined {
  if (!ref || /^refs\/(?:tags|pull|merge-requests)\//.test(ref)) {
    return undefined;
  }
  return ref.replace(/^refs\/heads\//, '');
}

/** `12` of `12`, of `refs/pull/12/merge`, `pr/12` or `https://.../pull/12`. */
export function numberOf(text: string | undefined): string | undefined {
  return /(?:^|\/)(\d+)(?:\/(?:merge|head))?\/?$/.exec(text ?? '')?.[1];
}

/** The parts joined, if all of them are there. */
export function joined(
  parts: TemplateStringsArray,
  ...values: (string | undefined)[]
): string | undefined {
  return values.every(Boolean) ? String.raw(parts, ...values) : undefined;
}

import { setTimeout as sleep } from 'node:timers/promises';

const KNOWN_WITHIN_MS = 60_000;

/** A catalog file of components that report to both plugins. */
export function catalogOf(
  names: readonly string[],
  ownerOf: (index: number) => string = () => 'guests',
): string {
  return names
    .map(
      (name, index) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    backstage-coverage.dev/enabled: 'true'
    backstage.io/code-coverage: enabled
spec:
  type: service
  lifecycle: production
  owner: ${ownerOf(index)}
`,
    )
    .join('---\n');
}

/** The catalog reads its files in the background after a backend's start. */
export async function untilKnown(
  names: readonly string[],
  fetchFrom: (path: string) => Promise<Response>,
): Promise<void> {
  const deadline = Date.now() + KNOWN_WITHIN_MS;
  for (;;) {
    const answers = await Promise.all(
      names.map(name =>
        fetchFrom(`/catalog/entities/by-name/component/default/${name}`),
      ),
    );
    if (answers.every(({ ok }) => ok)) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error('The catalog does not know the components');
    }
    await sleep(500);
  }
}

import { FileFix, planFileSnippet } from './planFileSnippet';

describe('planFileSnippet', () => {
  it.each<[FileFix, string]>([
    [{ kind: 'set-hours', hours: [9, 13.5] }, 'hours: [9, 13.5]\n'],
    [
      { kind: 'set-phase-target', phase: 'Phase 1', value: 22 },
      'phases:\n  - name: Phase 1\n    target: 22\n',
    ],
    [
      { kind: 'add-to-phase', phase: 'Unit: tests', paths: ['src/a.ts'] },
      'phases:\n  - name: "Unit: tests"\n    files:\n      - src/a.ts\n',
    ],
    [
      { kind: 'add-area', name: 'other', include: ['src/[id].ts', 'b c.py'] },
      'areas:\n  - name: other\n    include:\n      - "src/[id].ts"\n      - b c.py\n',
    ],
  ])('writes %j', (fix, text) => {
    expect(planFileSnippet(fix)).toBe(text);
  });

  it.each(['true', 'No', '12', '-x', '# a', '*x', ' a', 'a: b', '.5', 'a\nb'])(
    'quotes %j, which would not be read as that text',
    phase => {
      expect(
        planFileSnippet({ kind: 'set-phase-target', phase, value: 1 }),
      ).toContain(`name: ${JSON.stringify(phase)}\n`);
    },
  );
});

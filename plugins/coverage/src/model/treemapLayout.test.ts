import { fileTree } from './fileTree';
import { boxTowards, layoutTreemap } from './treemapLayout';

const SIZE = { width: 1000, height: 500 };

function treeOf(files: [path: string, total: number][]) {
  return fileTree(
    files.map(([path, total]) => ({
      path,
      totals: {
        lines: { total, covered: 0, partial: 0 },
        branches: null,
        functions: null,
      },
      hasLines: true,
    })),
    () => undefined,
  );
}

describe('layoutTreemap', () => {
  it('makes boxes as large as their lines and leaves empty files out', () => {
    const boxes = layoutTreemap(
      treeOf([
        ['a.ts', 300],
        ['b.ts', 100],
        ['c.ts', 0],
      ]),
      SIZE,
    );
    const [a, b] = boxes.map(({ width, height }) => width * height);
    expect(boxes).toHaveLength(2);
    expect(a / b).toBeGreaterThan(2.9);
    expect(a / b).toBeLessThan(3.1);
  });

  it('joins what is too small to be seen', () => {
    const files = Array.from({ length: 20_000 }, (_, i): [string, number] => [
      `src/f${i}.ts`,
      1 + (i % 50),
    ]);
    const tree = treeOf([...files, ['main.ts', 1000]]);
    const boxes = layoutTreemap(tree, SIZE);
    expect(boxes.length).toBeLessThan(1_000);
    const inner = boxes.filter(box => !box.isFrame);
    expect(inner.some(box => box.rest)).toBe(true);
    const shown = inner.reduce((sum, box) => sum + box.lines.total, 0);
    expect(shown / tree.lines.total).toBeGreaterThan(0.95);
  });
});

describe('boxTowards', () => {
  const box = (x: number, y: number) => ({
    x,
    y,
    width: 10,
    height: 10,
    lines: { total: 1, covered: 0, partial: 0 },
    isFrame: false,
  });
  const boxes = [box(0, 0), box(10, 0), box(0, 10), box(10, 10)];

  it('goes to the nearest box in the direction', () => {
    expect(boxTowards(boxes, 0, 'ArrowRight')).toBe(1);
    expect(boxTowards(boxes, 0, 'ArrowDown')).toBe(2);
    expect(boxTowards(boxes, 3, 'ArrowLeft')).toBe(2);
    expect(boxTowards(boxes, 3, 'ArrowUp')).toBe(1);
    expect(boxTowards(boxes, 0, 'ArrowUp')).toBeUndefined();
    expect(boxTowards(boxes, 0, 'x')).toBeUndefined();
  });
});

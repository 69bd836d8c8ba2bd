import { CatalogFolder } from '../testing/CatalogFolder';

describe('the text of a catalog file', () => {
  let folder: CatalogFolder;

  beforeEach(() => {
    folder = new CatalogFolder();
  });
  afterEach(() => folder.remove());

  /** A component with these lines below `metadata`. */
  const component = (metadata: string) =>
    `# who we are\nkind: "Component" # quoted\nmetadata:\n${metadata}spec: {type: service}\n`;

  it.each([
    [
      'none, after what names it',
      '  name: shop # the shop\n  description: >\n    Sells\n    things.\n  tags: [a]\n',
      '  name: shop # the shop\n  description: >\n    Sells\n    things.\n  annotations:\n    backstage-coverage.dev/enabled: "true"\n  tags: [a]\n',
    ],
    [
      'none, four spaces deep',
      '    tags: [a]\n    name: shop\n\n    # more\n',
      '    tags: [a]\n    name: shop\n    annotations:\n        backstage-coverage.dev/enabled: "true"\n\n    # more\n',
    ],
    [
      'an empty key with comments',
      '  annotations: # ours\n    # x/y: z\n  name: shop\n',
      '  annotations: # ours\n    backstage-coverage.dev/enabled: "true"\n    # x/y: z\n  name: shop\n',
    ],
    [
      'null',
      '  annotations: null # none\n  name: shop\n',
      '  annotations: # none\n    backstage-coverage.dev/enabled: "true"\n  name: shop\n',
    ],
    [
      '{}',
      '  annotations: {}\n  name: shop\n',
      '  annotations:\n    backstage-coverage.dev/enabled: "true"\n  name: shop\n',
    ],
    [
      'a block map, after its last line',
      "  annotations:\n    # one\n    'a/b': 'c' # c\n  name: shop\n",
      "  annotations:\n    # one\n    'a/b': 'c' # c\n    backstage-coverage.dev/enabled: 'true'\n  name: shop\n",
    ],
    [
      'a block map with some quotes',
      "  annotations:\n    a/b: 'c'\n    d: e\n  name: shop\n",
      "  annotations:\n    a/b: 'c'\n    d: e\n    backstage-coverage.dev/enabled: 'true'\n  name: shop\n",
    ],
    [
      'a block map that ends with a block of text',
      '  name: shop\n  annotations:\n    a/b: |\n      c\n\n  labels: {}\n',
      '  name: shop\n  annotations:\n    a/b: |\n      c\n    backstage-coverage.dev/enabled: "true"\n\n  labels: {}\n',
    ],
    [
      'a flow map',
      '  name: shop\n  annotations: { a/b: c } # ours\n',
      '  name: shop\n  annotations: { a/b: c, backstage-coverage.dev/enabled: "true" } # ours\n',
    ],
    [
      'another value',
      "  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: 'false' # why\n    a/b: c\n",
      "  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: 'true' # why\n    a/b: c\n",
    ],
    [
      'a value that is no text',
      '  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: true\n',
      '  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: "true"\n',
    ],
    [
      'no value',
      '  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: # ?\n',
      '  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: "true" # ?\n',
    ],
    [
      'a value over several lines',
      '  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: >-\n      false\n    a/b: c\n',
      '  name: shop\n  annotations:\n    backstage-coverage.dev/enabled: "true"\n    a/b: c\n',
    ],
  ])('keeps all else where there is %s', async (_, before, after) => {
    expect(await folder.annotated(component(before))).toBe(component(after));
  });

  it('keeps JSON JSON', async () => {
    expect(
      await folder.annotated('{"kind":"Component","metadata":{"name":"shop"}}'),
    ).toBe(
      '{"kind":"Component","metadata":{"name":"shop", "annotations": { "backstage-coverage.dev/enabled": "true" }}}',
    );
    expect(
      await folder.annotated(
        '{\n  "kind": "Component",\n  "metadata": {\n    "name": "shop",\n    "annotations": {\n      "a": "b"\n    }\n  }\n}\n',
      ),
    ).toBe(
      '{\n  "kind": "Component",\n  "metadata": {\n    "name": "shop",\n    "annotations": {\n      "a": "b",\n      "backstage-coverage.dev/enabled": "true"\n    }\n  }\n}\n',
    );
  });

  it('keeps the line ends, and no newline at the end', async () => {
    expect(
      await folder.annotated('kind: Component\r\nmetadata:\r\n  name: shop'),
    ).toBe(
      'kind: Component\r\nmetadata:\r\n  name: shop\r\n  annotations:\r\n    backstage-coverage.dev/enabled: "true"',
    );
  });
});

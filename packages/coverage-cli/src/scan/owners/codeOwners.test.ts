import { TestFolder } from '../../testing/TestFolder';
import { Repository } from '../Repository';
import { codeOwners } from './codeOwners';

describe('codeOwners', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  async function ownersOf(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      folder.write(path, text);
    }
    return codeOwners(
      new Repository(folder.path, Object.keys(files).sort(), new Map()),
    );
  }

  it('takes the last rule that fits, as it may name nobody', async () => {
    const owners = await ownersOf({
      '.github/CODEOWNERS': `# all of it
*        @org/all
/core/   @org/core @ann # why
*.md     ann@example.com
docs/\\ notes/ @org/writers
/core/generated/
`,
      CODEOWNERS: '* @nobody\n',
    });
    expect(owners?.('a.py')).toEqual(['@org/all']);
    expect(owners?.('core/a.py')).toEqual(['@org/core', '@ann']);
    expect(owners?.('lib/core/a.py')).toEqual(['@org/all']);
    expect(owners?.('core/a.md')).toEqual(['ann@example.com']);
    expect(owners?.('core/generated/a.py')).toEqual([]);
    expect(owners?.('docs/ notes/a.txt')).toEqual(['@org/writers']);
  });

  it("gives an entry of a GitLab section the section's owners", async () => {
    const owners = await ownersOf({
      '.gitlab/CODEOWNERS': `[Backend][2] @org/backend
core/
core/pay/ @org/pay

^[Optional]
*.md @org/docs
`,
    });
    expect(owners?.('core/a.py')).toEqual(['@org/backend']);
    expect(owners?.('core/pay/a.py')).toEqual(['@org/pay']);
    expect(owners?.('README.md')).toEqual(['@org/docs']);
  });

  it('reads Windows line ends', async () => {
    const owners = await ownersOf({ CODEOWNERS: '* @a\r\n/core/ @b\r\n' });
    expect(owners?.('core/x')).toEqual(['@b']);
    expect(owners?.('x')).toEqual(['@a']);
  });

  it('is unknown without the file', async () => {
    expect(await ownersOf({ 'a.py': '' })).toBeNull();
  });
});

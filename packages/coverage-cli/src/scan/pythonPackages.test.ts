import { scanFiles as scanned } from '../testing/scanFiles';

describe('what tests reach through packages of Python', () => {
  const shop = {
    'shop/__init__.py': 'from . import money\nfrom .cart import Cart\n',
    'shop/cart.py': 'class Cart: ...\n',
    'shop/money.py': 'def cents(): ...\n',
    'shop/api/__init__.py': 'from shop.api.login import *\nVERSION = 1\n',
    'shop/api/login.py': 'def login(): ...\n',
    'shop/api/logout.py': 'def logout(): ...\n',
    'shop/unused.py': 'x = 1\n',
  };

  it.each([
    ['a name that it hands on', 'import shop\nshop.Cart()\n', 'cart.py'],
    [
      'a module that it hands on',
      'import shop\nshop.money.cents()\n',
      'money.py',
    ],
    ['under another name', 'import shop as s\ns.Cart.of(1)\n', 'cart.py'],
    ['of a package', 'from shop import api\napi.login()\n', 'api/login.py'],
    [
      'over lines',
      'import shop\n(shop\n  .api\n  .logout.logout())\n',
      'api/logout.py',
    ],
    ['in a string with code', 'import shop\nf"{shop.Cart()}"\n', 'cart.py'],
    ['behind empty lines', '\n\n\nimport shop\nshop.Cart()\n', 'cart.py'],
  ])('follows attributes: %s', async (_, text, file) => {
    const files = await scanned({ ...shop, 'tests/test_shop.py': text });
    const { imports = [] } = files['tests/test_shop.py'];
    const reached = imports.filter(path => !path.endsWith('__init__.py'));
    expect(reached).toEqual([`shop/${file}`]);
  });

  it.each([
    ['by name', 'from b import x, y', 'from a import x, y'],
    ['whole', 'from b import *', 'from a import *'],
  ])('ends where modules import each other %s', async (_, inA, inB) => {
    const files = await scanned({
      'a.py': `${inA}\ndef own(): ...\n`,
      'b.py': `def late():\n    ${inB}\n`,
      'src/a.py': 'def other(): ...\n',
      'test_a.py': 'from a import x, own\ndef test_it(): own()\n',
    });
    expect(files['test_a.py'].imports).toEqual(['a.py']);
  });

  it('takes no string, comment or import of another module for an attribute', async () => {
    const files = await scanned({
      ...shop,
      'tests/test_shop.py': `import os
import shop.money
if TYPE_CHECKING:
    from shop.unused import x
# shop.Cart
@patch("shop.api.login")
def test_it(logout):
    """shop.cart.Cart"""
    logout.shop.unused
    os.path.join("shop", "cart")
`,
    });
    expect(files['tests/test_shop.py'].imports).toEqual(['shop/money.py']);
    expect(files['tests/test_shop.py'].packages).toEqual([]);
  });

  it.each([
    ['patch.object', "mock.patch.object(shop.cart, 'Cart')"],
    ['monkeypatch', "monkeypatch.setattr(shop.cart, 'Cart', 1)"],
    ['flexmock', "flexmock(shop.cart).should_receive('Cart')"],
  ])('takes no replacement by %s for a use', async (_, text) => {
    const files = await scanned({
      ...shop,
      'tests/test_shop.py': `import shop.money\n${text}\n`,
    });
    expect(files['tests/test_shop.py'].imports).toEqual(['shop/money.py']);
  });

  it('looks past packages of tests that mirror those of the code', async () => {
    const files = await scanned({
      'shop/__init__.py': '',
      'shop/money.py': 'def cents(): ...\n',
      'tests/shop/__init__.py': '',
      'tests/shop/helpers.py': 'x = 1\n',
      'tests/shop/test_money.py':
        'from shop import money\nfrom tests.shop import helpers\n',
    });
    expect(files['tests/shop/test_money.py'].imports).toEqual([
      'shop/money.py',
      'tests/shop/helpers.py',
    ]);
  });
});

describe('where modules of Python are', () => {
  it('takes a package before the script that is called like it', async () => {
    const files = await scanned({
      'shop.py': 'from shop.main import main\n',
      'shop/__init__.py': 'VERSION = 1\n',
      'shop/main.py': 'def main(): ...\n',
      'tests/test_main.py': 'import shop.main\nfrom shop import VERSION\n',
    });
    expect(files['tests/test_main.py'].imports).toEqual([
      'shop/__init__.py',
      'shop/main.py',
    ]);
  });

  it('finds those that only one folder has, though no configuration states it', async () => {
    const files = await scanned({
      'requirements.txt': 'fastapi\n',
      'backend/app/main.py': 'app = 1\n',
      'workers/mail/sender.py': 'x = 1\n',
      'workers/mail/__init__.py': '',
      'tools/fixer.py': 'x = 1\n',
      'a/same.py': 'x = 1\n',
      'b/same.py': 'x = 1\n',
      'lib/__init__.py': '',
      'lib/inner.py': 'x = 1\n',
      'tests/test_all.py':
        'from app.main import app\nfrom mail import sender\nimport fixer\nimport same\nimport inner\nimport fastapi\nfrom app.gone import x\n',
    });
    expect(files['tests/test_all.py']).toMatchObject({
      imports: [
        'backend/app/main.py',
        'tools/fixer.py',
        'workers/mail/sender.py',
      ],
      packages: ['fastapi'],
      test: { unresolvedImports: ['app', 'inner', 'same'] },
    });
  });

  it.each([
    ['setup.py', "setup(package_dir={'': 'lib'})"],
    ['setup.cfg', '[options]\npackage_dir =\n    = lib\n'],
    ['hatch', '[tool.hatch.build.targets.wheel]\npackages = ["lib/shop"]\n'],
    ['uv', '[tool.uv.build-backend]\nmodule-root = "lib"\n'],
  ])('finds roots that %s states', async (tool, text) => {
    const files = await scanned({
      [tool.startsWith('setup') ? tool : 'pyproject.toml']: text,
      'lib/shop/__init__.py': '',
      'lib/shop/money.py': 'x = 1\n',
      // Without the root it would not be told which one is meant.
      'old/shop/money.py': 'x = 1\n',
      'tests/test_money.py': 'from shop.money import x\n',
    });
    expect(files['tests/test_money.py'].imports).toEqual(['lib/shop/money.py']);
  });

  it('leaves out what only a type checker imports, whatever typing is called', async () => {
    const files = await scanned({
      'app/mod.py': 'x = 1\n',
      'app/other.py': 'x = 1\n',
      'tests/test_mod.py':
        'import typing as t\nif t.TYPE_CHECKING:\n    from app.mod import x\nelse:\n    from app.other import x\n',
    });
    expect(files['tests/test_mod.py'].imports).toEqual(['app/other.py']);
  });

  it('knows every dependency of a list, be it indented, and what it brings', async () => {
    const files = await scanned({
      'setup.cfg':
        '[options]\ninstall_requires =\n    requests >= 2.0\n    rich\n    celery[redis]\n    attrs>=1 ; python_version < "4"\n    flask\n',
      'app.py': 'x = 1\n',
      'tests/test_app.py':
        'import requests, rich, celery, attr, flask, werkzeug, urllib3\nimport absent\n',
    });
    expect(files['tests/test_app.py'].test?.unresolvedImports).toEqual([
      'absent',
    ]);
  });
});

describe('classes of tests in Python', () => {
  it.each([
    [
      'of a base of the same file',
      'class Base(unittest.TestCase): ...\nclass Login(Base):',
      1,
    ],
    ['of a base of another file', 'class Login(ApiCase):', 1],
    ['of a base in a module of tests', 'class Login(tests.Modeltests):', 1],
    ['named in lower case', 'class Logintests(Anything):', 1],
    ['of a generic base', 'class Login(Case[User], metaclass=Meta):', 1],
    [
      'of something that is no test',
      'class Robot: ...\nclass Login(Robot):',
      0,
    ],
    ['of mixins only', 'class Login(ApiTestMixin):', 0],
    ['of no base', 'class Login(object):', 0],
  ])('counts methods %s', async (_, head, functions) => {
    const files = await scanned({
      'tests/test_login.py': `${head}\n    async def test_login(self): ...\n    def helper(self): ...\n`,
    });
    expect(files['tests/test_login.py'].test?.functions).toBe(functions);
  });

  it('takes a class with a base for none outside of modules of tests', async () => {
    const files = await scanned({
      'tests/robots.py':
        'class Robot(Machine):\n    def test_drive(self): ...\n',
    });
    expect(files['tests/robots.py'].test?.functions).toBe(0);
  });
});

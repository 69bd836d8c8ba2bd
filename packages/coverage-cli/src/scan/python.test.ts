import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

describe('imports of Python', () => {
  it('follows absolute and relative ones, modules and names', async () => {
    const files = await scanned({
      'app/__init__.py': '',
      'app/db.py': 'def connect(): ...\n',
      'app/api/__init__.py': '',
      'app/api/auth.py':
        'from ..db import connect\nfrom . import routes\nimport app.db as db\n',
      'app/api/routes.py': 'x = 1\n',
      'tests/test_auth.py': 'import app.api.auth, app.db\n',
    });
    expect(files['app/api/auth.py'].imports).toEqual([
      'app/api/routes.py',
      'app/db.py',
    ]);
    expect(files['tests/test_auth.py'].imports).toEqual([
      'app/api/auth.py',
      'app/db.py',
    ]);
  });

  it('takes a name from behind the packages that hand it on', async () => {
    const files = await scanned({
      'shop/__init__.py':
        'from .core import Engine as Motor\nfrom .auth import *\n',
      'shop/core/__init__.py': 'from .engine import Engine\n',
      'shop/core/engine.py': 'class Engine: ...\n',
      'shop/auth.py': 'def login(): ...\n',
      'shop/other.py': 'x = 1\n',
      'tests/test_shop.py': 'from shop import Motor\n',
      'tests/test_login.py': 'from shop import login\n',
      'tests/test_all.py': 'import shop\n',
    });
    expect(files['tests/test_shop.py'].imports).toEqual([
      'shop/core/engine.py',
    ]);
    expect(files['tests/test_login.py'].imports).toEqual(['shop/auth.py']);
    expect(files['tests/test_all.py'].imports).toEqual(['shop/__init__.py']);
    expect(files['shop/__init__.py'].kind).toBe('marker');
  });

  it('keeps apart what has the same stem: handler, route and test', async () => {
    const files = await scanned({
      'app/handlers/user.py': 'def handle(): ...\n',
      'app/routes/user.py': 'from app.handlers import user\n',
      'app/models/users.py': 'class Users: ...\n',
      'tests/handlers/test_user.py': 'from app.handlers.user import handle\n',
    });
    expect(files['tests/handlers/test_user.py'].imports).toEqual([
      'app/handlers/user.py',
    ]);
    expect(files['app/routes/user.py'].imports).toEqual([
      'app/handlers/user.py',
    ]);
  });

  it('does not take folders of tests that mirror the code for the code', async () => {
    const files = await scanned({
      'backend/shop/handlers/user.py': 'def handle(): ...\n',
      'backend/tests/shop/handlers/test_user.py':
        'from shop.handlers import user\nfrom shop.handlers.user import handle\n',
    });
    expect(files['backend/tests/shop/handlers/test_user.py'].imports).toEqual([
      'backend/shop/handlers/user.py',
    ]);
  });

  it('finds roots that the configuration states', async () => {
    const files = await scanned({
      'backend/pyproject.toml':
        '[tool.setuptools.packages.find]\nwhere = ["lib"]\n[tool.pytest.ini_options]\npythonpath = ["tools"]\n',
      'backend/lib/pay/__init__.py': '',
      'backend/lib/pay/cards.py': 'x = 1\n',
      'backend/src/base/io.py': 'x = 1\n',
      'backend/tools/fixer.py': 'x = 1\n',
      'backend/tests/test_it.py':
        'import pay.cards\nimport fixer\nfrom base import io\n',
    });
    expect(files['backend/tests/test_it.py'].imports).toEqual([
      'backend/lib/pay/cards.py',
      'backend/src/base/io.py',
      'backend/tools/fixer.py',
    ]);
  });

  it('takes no string, comment or import for types for an import', async () => {
    const files = await scanned({
      'app/mod.py': 'x = 1\n',
      'app/lazy.py': 'x = 1\n',
      'tests/test_mod.py': `from typing import TYPE_CHECKING
from unittest.mock import patch
# import app.mod
"""
import app.mod
"""
if TYPE_CHECKING:
    from app.mod import x
def test_it():
    with patch("app.mod.x"):
        importlib.import_module("app.lazy")
`,
    });
    expect(files['tests/test_mod.py'].imports).toEqual(['app/lazy.py']);
  });

  it('tells packages from what should be there and is not', async () => {
    const files = await scanned({
      'requirements.txt': 'PyYAML>=6\npytest-asyncio\nscikit_learn==1.0\n',
      'app.py': 'x = 1\n',
      'tests/test_app.py': `import os, json.decoder
import yaml
import sklearn.linear_model
import deleted_app.api
try:
    import uvloop
except ImportError:
    uvloop = None
from .helpers import x
`,
    });
    const { packages, test } = files['tests/test_app.py'];
    expect(packages).toEqual(['pyyaml', 'scikit-learn', 'uvloop']);
    expect(test?.unresolvedImports).toEqual(['.helpers', 'deleted_app']);
  });

  it('reads syntax of Python 3.12', async () => {
    const files = await scanned({
      'app/new.py':
        'type Pair[T] = tuple[T, T]\ndef first[T](pair: Pair[T]) -> T:\n    match pair:\n        case (a, _):\n            return a\nx = f"{"nested"}"\n',
      'tests/test_new.py': 'from app.new import first\n',
    });
    expect(files['app/new.py'].functions).toEqual([{ name: 'first', line: 2 }]);
    expect(files['tests/test_new.py'].imports).toEqual(['app/new.py']);
  });
});

describe('files of Python', () => {
  it('tells sources, tests, markers and what tools wrote', async () => {
    const files = await scanned({
      'app/__init__.py': '"""Docs."""\n__version__ = "1"\nfrom .a import *\n',
      'app/a.py': 'x = 1\n',
      'app/empty.py': '# nothing\n',
      'app/full/__init__.py': 'def f(): ...\n',
      'app/api_pb2.py': 'x = 1\n',
      'app/client.py': '# Code generated by a tool. DO NOT EDIT.\nx = 1\n',
      'docs/conf.py': 'x = 1\n',
      'tests/conftest.py': 'import pytest\n',
      'tests/__init__.py': '',
      'tools/test_parallel.py': 'print(1)\n',
      'vendor/lib.py': 'x = 1\n',
    });
    expect(kindsOf(files)).toEqual({
      'app/__init__.py': 'marker',
      'app/a.py': 'source',
      'app/api_pb2.py': 'generated',
      'app/client.py': 'generated',
      'app/empty.py': 'marker',
      'app/full/__init__.py': 'source',
      'docs/conf.py': 'other',
      'tests/__init__.py': 'marker',
      'tests/conftest.py': 'test',
      'tools/test_parallel.py': 'source',
      'vendor/lib.py': 'vendored',
    });
  });

  it('lists functions with lines, error lines and complexity', async () => {
    const files = await scanned({
      'app/a.py': `class Store:
    async def get(self, key):
        if key and key != "":
            raise KeyError(key)
        def inner(): ...
    def _load(self): ...

@cache
def run():
    try:
        pass
    except OSError:
        return [x for x in y if x]
`,
    });
    const { functions, errorLines, complexity, lines } = files['app/a.py'];
    expect(functions).toEqual([
      { name: 'Store.get', line: 2 },
      { name: 'Store._load', line: 6, public: false },
      { name: 'run', line: 9 },
    ]);
    expect(errorLines).toEqual([4, 12]);
    // 4 functions, if, and, except, if of a comprehension.
    expect(complexity).toBe(8);
    expect(lines).toBe(13);
  });

  it.each([
    ['by a mark', '@pytest.mark.skip(reason="x")\ndef test_a(): ...\n', 1],
    ['by a condition', '@unittest.skipIf(x, "y")\ndef test_a(): ...\n', 1],
    [
      'all of the module',
      'pytestmark = pytest.mark.skipif(True)\ndef test_a(): ...\ndef test_b(): ...\n',
      2,
    ],
    [
      'all of a class',
      '@pytest.mark.skip\nclass TestA:\n    def test_a(self): ...\n',
      1,
    ],
    ['in the body', 'def test_a():\n    pytest.skip("no")\n', 1],
    [
      'by a fixture',
      '@pytest.fixture\ndef server():\n    pytest.skip("down")\ndef test_a(server): ...\ndef test_b(): ...\n',
      1,
    ],
    [
      'by a fixture for all',
      '@pytest.fixture(autouse=True)\ndef server():\n    pytest.skip("down")\ndef test_a(): ...\n',
      1,
    ],
    [
      'none',
      '@pytest.mark.parametrize("skip", [1])\ndef test_a(skip): ...\n',
      0,
    ],
  ])('counts tests that are skipped: %s', async (_, text, skipped) => {
    const files = await scanned({ 'tests/test_a.py': text });
    expect(files['tests/test_a.py'].test?.skipped).toBe(skipped);
  });

  it('counts test functions as pytest collects them', async () => {
    const files = await scanned({
      'tests/test_a.py': `import requests
def test_one(): ...
def helper(): ...
class TestTwo:
    def test_two(self): ...
    def prepare(self): ...
class Cases(unittest.TestCase):
    def test_three(self): ...
class Robot:
    def test_drive(self): ...
`,
    });
    expect(files['tests/test_a.py'].test).toEqual({
      functions: 3,
      skipped: 0,
      unresolvedImports: [],
      external: true,
    });
  });
});

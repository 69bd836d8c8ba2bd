import { Repository } from '../../Repository';
import { STANDARD_LIBRARY } from './standardLibrary';

/**
 * Modules that are called otherwise than the package that brings them, as its
 * metadata says; where a package brings several modules, each of them. Also those
 * that hardly anybody states, since another package brings them.
 */
const PACKAGE_OF_MODULE: Record<string, string> = {
  _pytest: 'pytest',
  asgiref: 'django',
  attr: 'attrs',
  botocore: 'boto3',
  bs4: 'beautifulsoup4',
  certifi: 'requests',
  Crypto: 'pycryptodome',
  cv2: 'opencv-python',
  dateutil: 'python-dateutil',
  dns: 'dnspython',
  docx: 'python-docx',
  dotenv: 'python-dotenv',
  fitz: 'pymupdf',
  git: 'gitpython',
  github: 'pygithub',
  google: 'google-cloud',
  grpc: 'grpcio',
  hpack: 'h2',
  httpcore: 'httpx',
  itsdangerous: 'flask',
  jose: 'python-jose',
  jwt: 'pyjwt',
  kafka: 'kafka-python',
  ldap: 'python-ldap',
  magic: 'python-magic',
  markdown: 'markdown',
  markupsafe: 'jinja2',
  memcache: 'python-memcached',
  multipart: 'python-multipart',
  mysql: 'mysql-connector-python',
  MySQLdb: 'mysqlclient',
  OpenSSL: 'pyopenssl',
  PIL: 'pillow',
  pkg_resources: 'setuptools',
  pluggy: 'pytest',
  pptx: 'python-pptx',
  psycopg2: 'psycopg2-binary',
  pydantic_core: 'pydantic',
  rest_framework: 'djangorestframework',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  slugify: 'python-slugify',
  socketio: 'python-socketio',
  starlette: 'fastapi',
  telegram: 'python-telegram-bot',
  typing_extensions: 'typing-extensions',
  urllib3: 'requests',
  usb: 'pyusb',
  werkzeug: 'flask',
  win32api: 'pywin32',
  win32com: 'pywin32',
  yaml: 'pyyaml',
  zmq: 'pyzmq',
};

/** A name that stands for a package in a list of dependencies or a lock file. */
const DECLARED =
  /(?<=^|["'\s,[])([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?\s*(?=["'\s,;\]]|$|[=<>!~])/gm;

/** What the repository depends on. */
export interface PythonPackages {
  /**
   * The package that a top-level module is of: `null` for the standard library,
   * `undefined` where none of the known ones could bring it.
   */
  packageOf(module: string): string | null | undefined;
  /** Without any list of dependencies nobody can tell what is missing. */
  areStated: boolean;
}

export async function pythonPackages(
  repository: Repository,
): Promise<PythonPackages> {
  const declared = new Set<string>();
  const files = repository.paths.filter(path =>
    /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|Pipfile(?:\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|tox\.ini|environment\.ya?ml|[\w.-]*requirements[\w.-]*\.(?:txt|in)|requirements\/[\w.-]+\.(?:txt|in))$/.test(
      path,
    ),
  );
  for (const path of files) {
    for (const [, name] of (await repository.read(path)).matchAll(DECLARED)) {
      declared.add(normalise(name));
    }
  }
  const known = new Map<string, string | null | undefined>();
  return {
    packageOf: module => {
      if (!known.has(module)) {
        known.set(module, packageOf(module, declared));
      }
      return known.get(module);
    },
    areStated: declared.size > 0,
  };
}

function packageOf(
  module: string,
  declared: ReadonlySet<string>,
): string | null | undefined {
  if (STANDARD_LIBRARY.has(module)) {
    return null;
  }
  const name = PACKAGE_OF_MODULE[module] ?? module;
  const own = normalise(name);
  const isDeclared =
    declared.has(own) ||
    declared.has(`py${own}`) ||
    declared.has(`python-${own}`) ||
    [...declared].some(other => other.startsWith(`${own}-`));
  return isDeclared || Object.hasOwn(PACKAGE_OF_MODULE, module)
    ? name
    : undefined;
}

/** As the index of Python packages compares names: PEP 503. */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

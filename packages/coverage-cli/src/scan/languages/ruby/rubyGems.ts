import { Repository } from '../../Repository';

/** Libraries that come with Ruby, also those that releases made gems of their own. */
const STANDARD_LIBRARY = new Set(
  `abbrev base64 benchmark bigdecimal bundler cgi coverage csv date dbm debug delegate
did_you_mean digest drb English erb error_highlight etc expect fcntl fiber fiddle
fileutils find forwardable getoptlong io ipaddr irb json logger matrix monitor mutex_m
net nkf objspace observer open-uri open3 openssl optparse ostruct pathname pp prettyprint
prime prism pstore psych pty rbconfig rdoc readline reline resolv rinda ripper rubygems
securerandom set shellwords singleton socket stringio strscan syslog tempfile thread
time timeout tmpdir tracer tsort un unicode_normalize uri weakref webrick yaml zlib`.split(
    /\s+/,
  ),
);

/** In a Gemfile, a gemspec, and as lock files list what was chosen. */
const DECLARED =
  /\bgem\s*\(?\s*['"]([\w.-]+)['"]|add_(?:runtime_|development_)?dependency\s*\(?\s*['"]([\w.-]+)['"]|^ {4}([\w.-]+) \([^)\n]*\)$/gm;

/**
 * Tells the gem that a required path is of: `null` for what comes with Ruby,
 * `undefined` when no gem that the repository depends on is called so.
 */
export async function rubyGems(
  repository: Repository,
): Promise<(path: string) => string | null | undefined> {
  const declared = new Map<string, string>();
  const files = repository.paths.filter(path =>
    /(?:^|\/)(?:Gemfile(?:\.lock)?|[\w.-]*\.gemspec|gems\.(?:rb|locked))$/.test(
      path,
    ),
  );
  for (const path of files) {
    for (const [, ...names] of (await repository.read(path)).matchAll(
      DECLARED,
    )) {
      const name = names.find(Boolean)!;
      declared.set(plain(name), name);
    }
  }
  return path => {
    const parts = path.replace(/\.rb$/, '').split('/');
    for (let count = parts.length; count > 0; count--) {
      const name = declared.get(plain(parts.slice(0, count).join('-')));
      if (name !== undefined) {
        return name;
      }
    }
    return STANDARD_LIBRARY.has(parts[0]) ? null : undefined;
  };
}

/** `active_record` is of `activerecord`, `rspec/core` of `rspec-core`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

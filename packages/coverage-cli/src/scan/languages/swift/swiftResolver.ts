import { pathKind } from '../../files/pathKind';
import { Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { SwiftModules } from './SwiftModules';

/** Modules that come with Swift and with Apple's systems. */
const OF_THE_SYSTEM =
  /^(?:Swift|Foundation\w*|XCTest|Testing|Dispatch|Darwin|Glibc|Musl|WinSDK|ucrt|os|OSLog|Observation|Synchronization|RegexBuilder|Distributed|SwiftUI|SwiftData|UIKit|AppKit|Cocoa|WatchKit|WidgetKit|ActivityKit|AppIntents|Combine|Core[A-Z]\w*|CoreData|CloudKit|CryptoKit|MapKit|StoreKit|WebKit|GameKit|GameplayKit|SpriteKit|SceneKit|RealityKit|ARKit|HealthKit|HomeKit|EventKit|Contacts\w*|Messages|MessageUI|Photos\w*|PassKit|PencilKit|PDFKit|QuickLook\w*|SafariServices|Security|Social|Speech|UserNotifications\w*|Vision\w*|Charts|TipKit|AVFoundation|AVKit|Accelerate|AuthenticationServices|BackgroundTasks|CallKit|IOKit|Intents\w*|LocalAuthentication|Metal\w*|MediaPlayer|MultipeerConnectivity|NaturalLanguage|Network\w*|ObjectiveC|System\w*|UniformTypeIdentifiers|PackageDescription|PackagePlugin|simd|zlib)$/;

class SwiftResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #modules: SwiftModules;
  /** By module, the files that define each name. */
  readonly #definitions = new Map<string, Map<string, string[]>>();
  /** Modules of Xcode's targets that are no tests. */
  readonly #loose: ReadonlySet<string>;

  constructor(repository: Repository, modules: SwiftModules) {
    this.#repository = repository;
    this.#modules = modules;
    this.#loose = new Set(
      modules.loose
        .filter(path => pathKind(path) !== 'test')
        .map(path => modules.of(path)),
    );
    for (const [path, { exports }] of repository.facts) {
      if (path.endsWith('.swift') && pathKind(path) !== 'vendored') {
        const module = modules.of(path);
        const own = this.#definitions.get(module) ?? new Map();
        this.#definitions.set(module, own);
        for (const name of exports) {
          const key = name.replace(/^.*\./, '.');
          own.set(key, [...(own.get(key) ?? []), path]);
        }
      }
    }
  }

  /** A module alone is not used yet: what it names of it is, see `withoutImport`. */
  resolve(
    from: string,
    { specifier, isOptional }: ImportStatement,
  ): Resolution {
    if (this.#modules.files(specifier) || OF_THE_SYSTEM.test(specifier)) {
      return { files: [] };
    }
    if (!isOptional && this.#modules.isUnknown(from, specifier)) {
      return { files: [], isUnresolved: true };
    }
    // The product of an Xcode target may be called otherwise than its folder.
    return isOptional || this.#modules.isInPackage(from)
      ? { files: [], package: this.#modules.packageOf(specifier) }
      : { files: [] };
  }

  withoutImport(from: string): string[] {
    const facts = this.#repository.facts.get(from)!;
    const modules = this.#visible(from);
    const mentioned = new Set(facts.mentions);
    const files = new Set<string>();
    for (const name of mentioned) {
      for (const module of modules) {
        const found = this.#definitions.get(module)?.get(name) ?? [];
        if (name.startsWith('.')) {
          found
            .filter(() => new Set(found).size === 1)
            .filter(path => this.#extendsKnown(path, name, mentioned, modules))
            .forEach(path => files.add(path));
        } else if (found.length > 0) {
          found.forEach(path => files.add(path));
          break;
        }
      }
    }
    return [...files];
  }

  /** Its own module first, then those that it imports. */
  #visible(from: string): string[] {
    const own = this.#modules.of(from);
    const modules = new Set([own]);
    for (const { specifier, isOptional } of this.#repository.facts.get(from)!
      .imports) {
      if (this.#modules.files(specifier)) {
        modules.add(specifier);
      } else if (!isOptional && !this.#modules.isInPackage(from)) {
        this.#loose.forEach(module => modules.add(module));
      }
    }
    return [...modules];
  }

  /** A member of an extension: of a type from outside, or of one that is mentioned. */
  #extendsKnown(
    path: string,
    member: string,
    mentioned: ReadonlySet<string>,
    modules: readonly string[],
  ): boolean {
    return this.#repository.facts.get(path)!.exports.some(name => {
      const type = name.endsWith(member)
        ? name.slice(0, -member.length).split('.')[0]
        : '';
      const isOwn = modules.some(module =>
        this.#definitions.get(module)?.has(type),
      );
      return type !== '' && (!isOwn || mentioned.has(type));
    });
  }
}

/** Finds what files of Swift name of their own module and of those that they import. */
export const swiftResolver: ImportResolverFactory = {
  languages: ['swift'],
  async create(repository) {
    return new SwiftResolver(repository, await SwiftModules.read(repository));
  },
};

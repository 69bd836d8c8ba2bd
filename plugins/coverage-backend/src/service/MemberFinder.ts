import {
  Entity,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { DESCRIBED_FIELDS } from './describeEntity';
import { EntityFinder } from './EntityFinder';

const ENTITIES_PER_REQUEST = 200;

interface Walk {
  /** Leads from an entity to its components. */
  toMembers: string;
  /** Leads to entities that have components as well, and their kinds. */
  down: string;
  through: string[];
}

const WALKS: Record<string, Walk | undefined> = {
  group: {
    toMembers: RELATION_OWNER_OF,
    down: RELATION_PARENT_OF,
    through: ['group'],
  },
  system: {
    toMembers: RELATION_HAS_PART,
    down: RELATION_HAS_PART,
    through: [],
  },
  domain: {
    toMembers: RELATION_HAS_PART,
    down: RELATION_HAS_PART,
    through: ['system', 'domain'],
  },
};

/** Finds the components of groups, systems and domains. */
export class MemberFinder {
  readonly #entities: EntityFinder;

  constructor(options: { entities: EntityFinder }) {
    this.#entities = options.entities;
  }

  /**
   * The components of an entity and of all below it, each once, whoever may see
   * them. Entities that are their own ancestors end the walk.
   *
   * @throws InputError for an entity of another kind
   */
  async find(root: Entity): Promise<Entity[]> {
    const walk = WALKS[root.kind.toLocaleLowerCase('en-US')];
    if (!walk) {
      throw new InputError(
        `A ${root.kind} has no roll-up; groups, systems and domains have one`,
      );
    }
    const members = new Set<string>();
    const reached = new Set([stringifyEntityRef(root)]);
    let level = [root];
    while (level.length > 0) {
      const below: string[] = [];
      for (const { type, targetRef } of level.flatMap(e => e.relations ?? [])) {
        const { kind } = parseEntityRef(targetRef);
        const ref = targetRef.toLocaleLowerCase('en-US');
        if (type === walk.toMembers && isKind(kind, ['component'])) {
          members.add(ref);
        } else if (
          type === walk.down &&
          isKind(kind, walk.through) &&
          !reached.has(ref)
        ) {
          reached.add(ref);
          below.push(ref);
        }
      }
      level = await this.#list(below, ['kind', 'metadata', 'relations']);
    }
    return this.#list([...members], DESCRIBED_FIELDS);
  }

  async #list(refs: string[], fields: string[]): Promise<Entity[]> {
    const found: Entity[] = [];
    for (let i = 0; i < refs.length; i += ENTITIES_PER_REQUEST) {
      const part = refs.slice(i, i + ENTITIES_PER_REQUEST);
      for (const entity of await this.#entities.list(part, fields)) {
        if (entity) {
          found.push(entity);
        }
      }
    }
    return found;
  }
}

function isKind(kind: string, kinds: string[]): boolean {
  return kinds.includes(kind.toLocaleLowerCase('en-US'));
}

import {
  CoverageApi,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';

/** More refs make addresses that some proxies cut off. */
const REFS_PER_REQUEST = 50;

/** Cells come and go with sorting and paging, so what they read is kept a while. */
const KEPT_MS = 60_000;

type Member = ScorecardMember | undefined;

/** Reads what many cells ask for at once in one request. */
export class MemberBatches {
  readonly #api: Pick<CoverageApi, 'listScorecardMembers'>;
  readonly #known = new Map<
    string,
    { since: number; answer: Promise<Member> }
  >();
  #next: { refs: string[]; answer: Promise<Map<string, Member>> } | undefined;

  constructor(api: Pick<CoverageApi, 'listScorecardMembers'>) {
    this.#api = api;
  }

  /** @returns `undefined` for an entity that the scorecard does not have */
  read(entityRef: string): Promise<Member> {
    const known = this.#known.get(entityRef);
    if (known && Date.now() - known.since < KEPT_MS) {
      return known.answer;
    }
    const answer = this.#join(entityRef).then(rows => rows.get(entityRef));
    this.#known.set(entityRef, { since: Date.now(), answer });
    answer.catch(() => this.#known.delete(entityRef));
    return answer;
  }

  #join(entityRef: string): Promise<Map<string, Member>> {
    if (!this.#next || this.#next.refs.length === REFS_PER_REQUEST) {
      const refs: string[] = [];
      // The cells of a page are drawn in one go, and effects run after it.
      const answer = new Promise(resolve => {
        setTimeout(resolve);
      }).then(() => this.#send(refs));
      this.#next = { refs, answer };
    }
    this.#next.refs.push(entityRef);
    return this.#next.answer;
  }

  async #send(refs: string[]): Promise<Map<string, Member>> {
    if (this.#next?.refs === refs) {
      this.#next = undefined;
    }
    const { items } = await this.#api.listScorecardMembers({
      entity: refs,
      limit: REFS_PER_REQUEST,
    });
    return new Map(items.map(item => [item.entityRef, item]));
  }
}

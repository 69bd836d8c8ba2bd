import { StackFacts } from '../inventory/Inventory';
import { nameOf } from '../model/pathParts';
import { conventions } from './conventions';
import { TestConvention } from './conventions/TestConvention';

/** What tests are named after. A test is asked of by each source that it imports, so answers are kept. */
export class TestSubjects {
  readonly #known = new Map<TestConvention, Map<string, string | null>>();

  /** `null`: it is not named by the convention. */
  of(test: string, { stack }: StackFacts): string | null {
    const convention = conventions[stack];
    let known = this.#known.get(convention);
    if (!known) {
      known = new Map();
      this.#known.set(convention, known);
    }
    let subject = known.get(test);
    if (subject === undefined) {
      subject = convention.subject(nameOf(test));
      known.set(test, subject);
    }
    return subject;
  }
}

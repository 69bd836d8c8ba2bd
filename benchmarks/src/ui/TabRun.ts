import { Page } from '@playwright/test';
import { blankFramesOf } from './blankFrames';
import {
  contentOf,
  FILE_LIST,
  FILE_TREE,
  GAPS,
  hasRows,
  OVERVIEW_IS_USABLE,
  TREEMAP,
} from './lists';
import { ScriptSizes } from './scriptSizes';
import { untilChanged, untilPainted } from './untilPainted';

const OPENINGS = 7;
const ROUNDS = 3;
/** Each key finds other files: fewer, or more again. */
const KEYS = ['1', '2', 'Backspace', 'Backspace'];
const GAP_COLUMNS = ['File', 'Uncovered', 'Line coverage', 'Effort', 'Why'];
const FILE_COLUMNS = ['File', 'Coverage', 'Uncovered', 'Lines covered'];

/** Numbers by what they measure. */
export type TabNumbers = Map<string, number[]>;

/** Goes through the Coverage tab of one entity as a user does, and measures. */
export class TabRun {
  readonly #page: Page;
  readonly #entityPath: string;
  readonly #numbers: TabNumbers = new Map();

  constructor(page: Page, entity: string) {
    this.#page = page;
    this.#entityPath = `/catalog/default/component/${entity}`;
  }

  async measure(): Promise<TabNumbers> {
    const scripts = new ScriptSizes(this.#page);
    await this.#openEntity();
    const ofShell = await scripts.total();
    await this.#openTab();
    this.#add('JavaScript, tab opened', (await scripts.total()) - ofShell);
    for (let i = 1; i < OPENINGS; i++) {
      await this.#openEntity();
      await this.#openTab();
    }
    await this.#gaps();
    await this.#fileList();
    await this.#fileTree();
    await this.#treemap();
    for (const view of ['Plan', 'History', 'Report']) {
      await this.#page.getByRole('tab', { name: view }).click();
      await this.#settle();
    }
    this.#add('JavaScript, all views', (await scripts.total()) - ofShell);
    return this.#numbers;
  }

  async #openEntity() {
    await this.#page.goto(this.#entityPath);
    await this.#coverageLink().waitFor();
    await this.#settle();
  }

  async #openTab() {
    const time = await untilPainted(this.#page, {
      event: 'click',
      act: () => this.#coverageLink().click(),
      done: OVERVIEW_IS_USABLE,
    });
    this.#add('overview usable after the click on the tab', time);
  }

  async #gaps() {
    const what = 'gaps';
    await this.#openView(/^Gaps/, `${what} usable`, GAPS);
    await this.#type(GAPS, what);
    await this.#sort(GAPS, what, GAP_COLUMNS);
    await this.#scroll(GAPS, what);
  }

  async #fileList() {
    const what = 'files';
    await this.#openView('Files', `${what} usable`, FILE_LIST);
    await this.#type(FILE_LIST, what);
    await this.#sort(FILE_LIST, what, FILE_COLUMNS);
    await this.#scroll(FILE_LIST, what);
  }

  async #fileTree() {
    const what = 'tree';
    await this.#show('Tree', `${what} usable`, FILE_TREE);
    await this.#type(FILE_TREE, what);
    const search = this.#page.getByRole('searchbox', {
      name: FILE_TREE.search,
    });
    // What is found is in the open: many rows.
    await search.fill('s');
    await this.#settle();
    await this.#scroll(FILE_TREE, what);
    await search.fill('');
    await this.#settle();
  }

  async #treemap() {
    const what = 'treemap';
    await this.#show('Treemap', `${what} usable`, TREEMAP);
    await this.#type(TREEMAP, what);
  }

  async #openView(
    name: string | RegExp,
    what: string,
    list: Parameters<typeof hasRows>[0],
  ) {
    const tab = this.#page.getByRole('tab', { name });
    this.#add(
      what,
      await untilPainted(this.#page, {
        event: 'click',
        act: () => tab.click(),
        done: hasRows(list),
      }),
    );
    await this.#settle();
  }

  async #show(name: string, what: string, list: Parameters<typeof hasRows>[0]) {
    const button = this.#page.getByRole('radio', { name, exact: true });
    this.#add(
      what,
      await untilPainted(this.#page, {
        event: 'click',
        act: () => button.click(),
        done: hasRows(list),
      }),
    );
    await this.#settle();
  }

  async #type(list: typeof GAPS, what: string) {
    await this.#page.getByRole('searchbox', { name: list.search }).focus();
    for (let i = 0; i < ROUNDS; i++) {
      for (const key of KEYS) {
        const time = await untilChanged(this.#page, {
          event: 'keydown',
          act: () => this.#page.keyboard.press(key),
          of: contentOf(list),
        });
        this.#add(`${what}, a letter typed into the filter`, time);
        await this.#settle();
      }
    }
  }

  async #sort(list: typeof GAPS, what: string, columns: string[]) {
    for (const name of columns) {
      const header = this.#page.getByRole('button', { name, exact: true });
      // The second click turns the order around.
      for (let i = 0; i < 2; i++) {
        const time = await untilChanged(this.#page, {
          event: 'click',
          act: () => header.click(),
          of: contentOf(list),
        });
        this.#add(`${what}, sorted by a column`, time);
        await this.#settle();
      }
    }
  }

  async #scroll(list: typeof GAPS, what: string) {
    const { blank, frames } = await blankFramesOf(this.#page, list);
    this.#add(`${what}, blank frames of ${frames} scrolled`, blank);
    await this.#settle();
  }

  /** Until no request runs and the browser has had time for what it put off. */
  async #settle() {
    await this.#page.waitForLoadState('networkidle');
    await this.#page.waitForTimeout(150);
  }

  #coverageLink() {
    return this.#page
      .getByRole('main')
      .getByRole('link', { name: 'Coverage', exact: true });
  }

  #add(what: string, value: number) {
    this.#numbers.set(what, [...(this.#numbers.get(what) ?? []), value]);
  }
}

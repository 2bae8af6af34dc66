// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { ApiError, get, put, remove, startJob } from '../api.js';
import { ask } from '../components/dialog.js';
import { button, choice, textField } from '../components/form.js';
import { pager } from '../components/pager.js';
import { posterCard } from '../components/poster.js';
import { say, sayFailure } from '../components/status.js';
import { onEvent } from '../events.js';
import { changeQuery, href } from '../router.js';
import { text } from '../texts.js';
import { View } from '../view.js';

/** @typedef {import('../components/poster.js').Item} Item */

/** As many posters as a screen shows after some scrolling. */
const PAGE = 60;

/** More are chosen by what they have in common. */
const MOST_EXCLUDED_AT_ONCE = 500;

const SEARCH_AFTER = 300;
const REFRESH_AFTER = 2_000;

/** What narrows the list; the names are those of the API. */
const FILTERS = ['search', 'library', 'type', 'state', 'sort', 'from'];

/** What decides where a list begins and in which order it goes on, and not what is in it. */
const ORDER = ['sort', 'from'];

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const STATES = ['ORIGINAL', 'BADGED', 'CHANGED', 'FAILED', 'EXCLUDED'];
const TYPES = ['MOVIE', 'SERIES', 'SEASON', 'EPISODE', 'COLLECTION'];
const SORTS = ['title', 'added', 'year'];

/**
 * The cursors that led to pages, by the list and the page's number: the API leads forward only. They
 * outlive the view, so that "previous" still works after a look at a title.
 *
 * @type {Map<string, string[]>}
 */
const cursorsOfLists = new Map();

/** The posters of all libraries, page by page, and what can be done with many of them. */
export default class LibraryView extends View {
  /** @type {{items: Item[], next?: string, total: number} | undefined} */
  #page;
  /** @type {{id: string, name: string}[]} */
  #libraries = [];
  /** @type {Set<string>} */
  #chosen = new Set();
  #isAllChosen = false;
  #failure = '';
  #isWorking = false;
  #matchingBefore = '';
  /** @type {AbortController | undefined} */
  #loading;
  /** @type {number | undefined} */
  #nextSearch;
  /** @type {number | undefined} */
  #nextRefresh;

  get heading() {
    return text('library.heading');
  }

  enter() {
    this.untilLeft(onEvent('run', () => this.#refreshSoon()));
    this.untilLeft(onEvent('connection', (isThere) => isThere && this.#refreshSoon()));
    this.untilLeft(() => clearTimeout(this.#nextRefresh));
    this.untilLeft(() => clearTimeout(this.#nextSearch));
    get('/libraries', { signal: this.signal }).then((all) => {
      this.#libraries = all;
      this.draw();
    }, sayNothing);
    this.#matchingBefore = this.#matching;
    return this.#load();
  }

  /** @param {import('../router.js').Route} route */
  changed(route) {
    this.route = route;
    if (this.#matching !== this.#matchingBefore) {
      this.#matchingBefore = this.#matching;
      this.#choose(new Set());
    }
    return this.#load();
  }

  /** What is listed, without the page. */
  get #filter() {
    const query = this.route.query;
    return Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? '']));
  }

  get #list() {
    return JSON.stringify(this.#filter);
  }

  /** What is in the list, in whatever order: what was chosen holds as long as this does. */
  get #matching() {
    const narrowing = Object.entries(this.#filter).filter(([name]) => !ORDER.includes(name));
    return JSON.stringify(narrowing);
  }

  get #pageNumber() {
    return Number(this.route.query.get('page') ?? 1);
  }

  async #load() {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.untilLeft(() => loading.abort());
    try {
      const cursor = this.route.query.get('cursor') ?? '';
      this.#page = await get('/items', {
        query: { ...this.#filter, cursor: cursor || undefined, limit: PAGE },
        signal: loading.signal,
      });
      this.#remember(cursor);
      this.#failure = '';
    } catch (failure) {
      if (ApiError.isAbort(failure)) {
        return;
      }
      this.#failure = /** @type {Error} */ (failure).message;
    }
    this.draw();
  }

  /** @param {string} cursor that has led to this page */
  #remember(cursor) {
    const cursors = cursorsOfLists.get(this.#list) ?? [''];
    cursors[this.#pageNumber - 1] = cursor;
    cursorsOfLists.set(this.#list, cursors);
  }

  /** Posters change while jobs run, many in a second; the page is asked for now and then. */
  #refreshSoon() {
    this.#nextRefresh ??= setTimeout(() => {
      this.#nextRefresh = undefined;
      this.#load();
    }, REFRESH_AFTER);
  }

  template() {
    return html`
      ${this.#filters()}
      ${this.#failure ? this.#failed() : this.#page ? this.#found(this.#page) : this.#waiting()}
    `;
  }

  #waiting() {
    return html`<p class="muted">${text('frame.loading')}</p>`;
  }

  #failed() {
    return html`
      <p class="bad" role="alert">${this.#failure}</p>
      ${button({ label: text('frame.retry'), onClick: () => this.#load() })}
    `;
  }

  #filters() {
    const filter = this.#filter;
    const all = { value: '', label: text('library.all') };
    return html`
      <search aria-label=${text('library.filter')}>
        <div class="filters">
          ${textField({
            id: 'library-search',
            label: text('library.search'),
            type: 'search',
            value: filter.search,
            onChange: (value) => this.#searchSoon(value),
          })}
          ${choice({
            id: 'library-library',
            label: text('library.library'),
            value: filter.library,
            options: [all, ...this.#libraries.map(({ id, name }) => ({ value: id, label: name }))],
            onChange: (library) => this.#narrow({ library }),
          })}
          ${choice({
            id: 'library-type',
            label: text('library.type'),
            value: filter.type,
            options: [all, ...TYPES.map((type) => ({ value: type, label: text(`type.${type}`) }))],
            onChange: (type) => this.#narrow({ type }),
          })}
          ${choice({
            id: 'library-state',
            label: text('library.state'),
            value: filter.state,
            options: [
              all,
              ...STATES.map((state) => ({ value: state, label: text(`state.${state}`) })),
            ],
            onChange: (state) => this.#narrow({ state }),
          })}
          ${choice({
            id: 'library-sort',
            label: text('library.sort'),
            value: filter.sort || SORTS[0],
            options: SORTS.map((sort) => ({ value: sort, label: text(`library.sort.${sort}`) })),
            onChange: (sort) => this.#narrow({ sort: sort === SORTS[0] ? '' : sort, from: '' }),
          })}
        </div>
        ${filter.sort ? nothing : this.#letters(filter.from)}
      </search>
    `;
  }

  /** @param {string} from where the list begins now */
  #letters(from) {
    const begins = (/** @type {string} */ letter) => href('library', '', { ...this.#filter, from: letter });
    return html`
      <nav class="letters" aria-label=${text('library.letters')}>
        <a href=${begins('')} aria-current=${from === '' ? 'true' : nothing}
          >${text('library.letters.all')}</a
        >
        ${LETTERS.map((letter) => {
          const small = letter.toLowerCase();
          return html`<a href=${begins(small)} aria-current=${from === small ? 'true' : nothing}
            >${letter}</a
          >`;
        })}
      </nav>
    `;
  }

  /** @param {string} search */
  #searchSoon(search) {
    clearTimeout(this.#nextSearch);
    this.#nextSearch = setTimeout(() => this.#narrow({ search }, false), SEARCH_AFTER);
  }

  /**
   * @param {Record<string, string>} changes
   * @param {boolean} [asNewEntry]
   */
  #narrow(changes, asNewEntry = true) {
    changeQuery({ ...changes, cursor: '', page: '' }, asNewEntry);
  }

  /** @param {{items: Item[], next?: string, total: number}} page */
  #found(page) {
    const isNarrowed = FILTERS.some((name) => !ORDER.includes(name) && this.#filter[name]);
    if (page.items.length === 0 && page.total > 0) {
      return html`<p>${text('library.nothingFrom')}</p>`;
    }
    if (page.items.length === 0) {
      return html`
        <p>${text(isNarrowed ? 'library.nothing' : 'library.empty')}</p>
        ${isNarrowed
          ? html`<p><a href=${href('library')}>${text('library.reset')}</a></p>`
          : html`<p><a href=${href('setup')}>${text('setup.heading')}</a></p>`}
      `;
    }
    return html`
      ${this.#choosing(page)}
      <h2 class="unseen">${text('library.posters')}</h2>
      <ol class="grid">
        ${repeat(
          page.items,
          (item) => item.id,
          (item) =>
            posterCard(item, {
              isChosen: this.#isAllChosen || this.#chosen.has(item.id),
              onChoose: (isChosen) => this.#chooseOne(item.id, isChosen),
            }),
        )}
      </ol>
      ${pager({
        page: this.#pageNumber,
        pages: this.#filter.from ? undefined : Math.max(1, Math.ceil(page.total / PAGE)),
        first: this.#pageNumber > 1 ? this.#pageAddress(1) : undefined,
        previous: this.#pageNumber > 2 ? this.#pageAddress(this.#pageNumber - 1) : undefined,
        next: page.next ? this.#pageAddress(this.#pageNumber + 1, page.next) : undefined,
      })}
    `;
  }

  /**
   * @param {number} page
   * @param {string} [cursor] of a page that was not seen yet
   * @returns {string | undefined} nothing where no way to the page is known
   */
  #pageAddress(page, cursor = cursorsOfLists.get(this.#list)?.[page - 1]) {
    if (page > 1 && !cursor) {
      return undefined;
    }
    const pageNumber = page === 1 ? '' : String(page);
    return href('library', '', { ...this.#filter, cursor: cursor ?? '', page: pageNumber });
  }

  /** @param {{items: Item[], total: number}} page */
  #choosing(page) {
    const count = this.#chosenCount(page);
    return html`
      <div class="chosen-bar">
        <span aria-live="polite"
          >${count === 0
            ? text('library.found', { n: page.total })
            : text('library.chosen', { n: count })}</span
        >
        ${button({
          label: text('library.choosePage'),
          onClick: () => this.#choose(new Set([...this.#chosen, ...page.items.map((i) => i.id)])),
        })}
        ${button({
          label: text('library.chooseAll', { n: page.total }),
          onClick: () => this.#choose(new Set(), true),
        })}
        ${count === 0 ? nothing : this.#actions(count)}
      </div>
    `;
  }

  /** @param {number} count */
  #actions(count) {
    const isTooMany = !this.#isAllChosen && count > MOST_EXCLUDED_AT_ONCE;
    const exclusion = this.#filter.state === 'EXCLUDED' ? 'include' : 'exclude';
    const isBusy = this.#isWorking;
    return html`
      ${button({ label: text('library.chooseNone'), onClick: () => this.#choose(new Set()) })}
      <div class="actions" role="group" aria-label=${text('library.actions')}>
        ${button({
          label: text('library.badge'),
          kind: 'primary',
          isBusy,
          onClick: () => this.#begin('badge', count, { work: 'BADGE' }),
        })}
        ${button({
          label: text('library.dryRun'),
          isBusy,
          onClick: () => this.#begin('dryRun', count, { work: 'BADGE', dryRun: true }),
        })}
        ${button({
          label: text('library.restore'),
          isBusy,
          onClick: () => this.#begin('restore', count, { work: 'RESTORE' }),
        })}
        ${button({
          label: text(`library.${exclusion}`),
          isBusy,
          isDisabled: isTooMany,
          describedBy: isTooMany ? 'only-chosen' : undefined,
          onClick: () => this.#exclude(exclusion, count),
        })}
        ${isTooMany
          ? html`<span class="muted" id="only-chosen">${text('library.onlyChosen')}</span>`
          : nothing}
      </div>
    `;
  }

  /** @param {{total: number}} page */
  #chosenCount(page) {
    return this.#isAllChosen ? page.total : this.#chosen.size;
  }

  /**
   * @param {string} id
   * @param {boolean} isChosen
   */
  #chooseOne(id, isChosen) {
    const before = this.#isAllChosen ? (this.#page?.items ?? []).map((item) => item.id) : this.#chosen;
    const chosen = new Set(before);
    if (isChosen) {
      chosen.add(id);
    } else {
      chosen.delete(id);
    }
    this.#choose(chosen);
  }

  /**
   * @param {Set<string>} chosen
   * @param {boolean} [isAllChosen] whether all that match are, on whatever page
   */
  #choose(chosen, isAllChosen = false) {
    this.#chosen = chosen;
    this.#isAllChosen = isAllChosen;
    this.draw();
  }

  /**
   * @param {'badge' | 'restore' | 'dryRun'} what
   * @param {number} count
   * @param {object} draft of the job, without its items
   */
  async #begin(what, count, draft) {
    const isAgreed = await ask({
      heading: text(`library.ask.${what}`, { n: count }),
      content: text(`library.ask.${what}.text`),
      confirm: text(`library.${what}`),
      isDangerous: what === 'restore',
    });
    if (isAgreed) {
      await this.#work(async () => {
        const id = await startJob({ ...draft, items: this.#chosenItems() });
        say(
          html`${text('library.began')} <a href=${href('jobs', id)}>${text('library.watch')}</a>`,
        );
      });
    }
  }

  /** What is chosen, in the words of a job: single titles, or what all of them have in common. */
  #chosenItems() {
    if (!this.#isAllChosen) {
      return { ids: [...this.#chosen] };
    }
    const { search, library, type, state } = this.#filter;
    return {
      search: search || undefined,
      library: library || undefined,
      state: state || undefined,
      types: type ? [type] : undefined,
    };
  }

  /**
   * @param {'exclude' | 'include'} what
   * @param {number} count
   */
  async #exclude(what, count) {
    const isAgreed = await ask({
      heading: text(`library.ask.${what}`, { n: count }),
      content: text(`library.ask.${what}.text`),
      confirm: text(`library.${what}`),
    });
    if (isAgreed) {
      await this.#work(async () => {
        const n = this.#isAllChosen
          ? await this.#excludeMatching(what === 'exclude')
          : await this.#excludeChosen(what === 'exclude' ? put : remove);
        say(text(`library.${what}d`, { n }));
      });
    }
  }

  /**
   * @param {boolean} excluded
   * @returns {Promise<number>} how many they were, which may be others than a moment ago
   */
  async #excludeMatching(excluded) {
    const body = { items: this.#chosenItems(), excluded };
    return (await put('/items/exclusions', { body })).items;
  }

  /** @param {typeof put} call */
  async #excludeChosen(call) {
    for (const id of this.#chosen) {
      await call(`/items/${encodeURIComponent(id)}/exclusion`);
    }
    return this.#chosen.size;
  }

  /** @param {() => Promise<void>} work */
  async #work(work) {
    this.#isWorking = true;
    this.draw();
    try {
      await work();
      this.#choose(new Set());
    } catch (failure) {
      sayFailure(failure);
    } finally {
      this.#isWorking = false;
      this.#refreshSoon();
      this.draw();
    }
  }
}

/** The list of libraries only adds names to a filter; that it cannot be had is said elsewhere. */
function sayNothing() {}

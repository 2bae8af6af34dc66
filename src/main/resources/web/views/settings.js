// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { ApiError, get, getTagged, post, putTagged, remove } from '../api.js';
import { reasonInWords } from '../components/badge-table.js';
import { ask } from '../components/dialog.js';
import { DraftPreview } from '../components/draft-preview.js';
import { button, choice, textField } from '../components/form.js';
import {
  inWords,
  leaves,
  schemaFields,
  valueAt,
  withValue,
  withoutValue,
} from '../components/schema-form.js';
import { say, sayFailure } from '../components/status.js';
import { changeQuery, href } from '../router.js';
import { text, textOr } from '../texts.js';
import { View } from '../view.js';

/**
 * @typedef {object} Settings
 * @property {any} schema
 * @property {any} effective every field with what would hold
 * @property {any} saved the fields that are set
 * @property {any} own the same, with what nobody has saved
 * @property {string} tag of what is saved
 * @property {{field: string, message: string}[]} violations
 * @property {boolean} isConflict whether somebody else has saved meanwhile
 */

const SEARCH_AFTER = 300;
const TITLES = 24;

/** Whose poster badges are tried on: the title's own, or one that the program carries. */
const POSTERS = ['OWN', 'LIGHT', 'DARK', 'BUSY'];

/** In which order the fields of a look are shown, by what they are about. */
const PLACE = ['position', 'orientation', 'size', 'margin', 'spacing', 'maximum'];

/**
 * What nobody has saved yet, by library and name. It outlives the view, so that a look at a title
 * loses nothing.
 *
 * @type {Map<string, any>}
 */
const unsaved = new Map();

/** All that can be set of badges, beside a poster that shows it before it is saved. */
export default class SettingsView extends View {
  /** @type {Map<string, Settings>} */
  #settings = new Map();
  /** @type {string[]} */
  #names = [];
  /** @type {{id: string, name: string}[]} */
  #libraries = [];
  /** @type {{id: string, title: string}[]} */
  #titles = [];
  #search = '';
  #failure = '';
  #isSaving = false;
  #loadedFor = '?';
  /** Whether what is shown is still of the library that was chosen before. */
  #isOfAnother = false;
  /** @type {number | undefined} */
  #nextSearch;
  /** How often each draft was checked, so that late answers are told from new ones. */
  /** @type {Map<string, number>} */
  #checks = new Map();

  #preview = new DraftPreview(
    () => this.draw(),
    (badge, position) => this.#set(badge, ['appearance', 'position'], position),
    (badge) => changeQuery({ badge }, false),
  );

  get heading() {
    return text('settings.heading');
  }

  async enter() {
    this.untilLeft(() => this.#preview.end());
    this.untilLeft(() => clearTimeout(this.#nextSearch));
    const warn = (/** @type {BeforeUnloadEvent} */ event) => this.#warn(event);
    window.addEventListener('beforeunload', warn);
    this.untilLeft(() => window.removeEventListener('beforeunload', warn));
    await Promise.all([this.#load(), this.#findTitles(), this.#loadLibraries()]);
    this.#show();
  }

  /** @param {import('../router.js').Route} route */
  async changed(route) {
    const shownBefore = [this.#titleId, this.#poster];
    this.route = route;
    if (this.#library !== this.#loadedFor) {
      await Promise.all([this.#load(), this.#findTitles()]);
      this.#show();
    } else if (!isSame([this.#titleId, this.#poster], shownBefore)) {
      this.#show();
    }
  }

  /** The library that is set up; empty for all. */
  get #library() {
    return this.route.query.get('library') ?? '';
  }

  get #badge() {
    const wanted = this.route.query.get('badge') ?? '';
    return this.#settings.has(wanted) ? wanted : (this.#names[0] ?? '');
  }

  get #titleId() {
    return this.route.query.get('title') ?? this.#titles[0]?.id ?? '';
  }

  /** What badges are shown on. */
  get #poster() {
    const wanted = this.route.query.get('poster') ?? '';
    return POSTERS.includes(wanted) ? wanted : POSTERS[0];
  }

  async #load() {
    const library = this.#library;
    this.#isOfAnother = library !== this.#loadedFor;
    this.#loadedFor = library;
    try {
      this.#names = Object.keys(await get('/settings', { signal: this.signal }));
      const all = await Promise.all(this.#names.map((name) => this.#read(library, name)));
      if (library !== this.#library) {
        return;
      }
      this.#settings = new Map(this.#names.map((name, index) => [name, all[index]]));
      this.#failure = '';
      this.#names.filter((name) => this.#isChanged(name)).forEach((name) => this.#check(name));
    } catch (failure) {
      if (!ApiError.isAbort(failure)) {
        this.#failure = /** @type {Error} */ (failure).message;
      }
    }
    this.#isOfAnother = false;
    this.draw();
  }

  /**
   * @param {string} library
   * @param {string} name
   * @returns {Promise<Settings>}
   */
  async #read(library, name) {
    const { signal } = this;
    const [schema, { own, effective, tag }] = await Promise.all([
      get(`/settings/${name}/schema`, { signal }),
      library ? ofLibrary(library, name, signal) : ofAll(name, signal),
    ]);
    return {
      schema,
      effective,
      saved: own,
      own: unsaved.get(key(library, name)) ?? own,
      tag,
      violations: [],
      isConflict: false,
    };
  }

  async #loadLibraries() {
    this.#libraries = await get('/libraries', { signal: this.signal }).catch(() => []);
    this.draw();
  }

  async #findTitles() {
    const query = {
      search: this.#search || undefined,
      library: this.#library || undefined,
      limit: TITLES,
    };
    const page = await get('/items', { query, signal: this.signal }).catch(() => ({ items: [] }));
    this.#titles = page.items;
    await this.#findChosenTitle();
    this.draw();
  }

  /** The title that the address names need not be among the first. */
  async #findChosenTitle() {
    const id = this.route.query.get('title');
    if (id && !this.#titles.some((title) => title.id === id)) {
      const item = await get(`/items/${encodeURIComponent(id)}`).catch(() => undefined);
      this.#titles = item ? [item, ...this.#titles] : this.#titles;
    }
  }

  template() {
    if (this.#failure) {
      return html`
        <p class="bad" role="alert">${this.#failure}</p>
        ${button({ label: text('frame.retry'), onClick: () => this.enter() })}
      `;
    }
    if (this.#settings.size === 0) {
      return html`<p class="muted">${text('frame.loading')}</p>`;
    }
    return html`
      <div class="drafting">
        <div class="forms">
          ${this.#scope()} ${this.#tabs()}
          <section aria-label=${badgeName(this.#badge)} ?inert=${this.#isOfAnother}>
            ${this.#form()}
          </section>
        </div>
        <aside aria-label=${text('draft.label')} ?inert=${this.#isOfAnother}>
          ${this.#shown()}
        </aside>
      </div>
    `;
  }

  #scope() {
    const all = { value: '', label: text('settings.everywhere') };
    return choice({
      id: 'settings-library',
      label: text('settings.scope'),
      value: this.#library,
      options: [all, ...this.#libraries.map(({ id, name }) => ({ value: id, label: name }))],
      help: this.#library ? text('settings.scope.help') : undefined,
      onChange: (library) => changeQuery({ library }),
    });
  }

  #tabs() {
    return html`
      <nav class="tabs" aria-label=${text('settings.badges')}>
        ${this.#names.map(
          (name) => html`<a
            class="button"
            aria-current=${name === this.#badge ? 'page' : nothing}
            href=${href('settings', '', { ...this.#query, badge: name })}
            >${badgeName(name)}${this.#isChanged(name)
              ? html`<span title=${text('settings.unsaved')}> •</span
                  ><span class="unseen">${text('settings.unsaved')}</span>`
              : nothing}</a
          >`,
        )}
      </nav>
    `;
  }

  get #query() {
    return Object.fromEntries(this.route.query);
  }

  #form() {
    const name = this.#badge;
    const settings = /** @type {Settings} */ (this.#settings.get(name));
    const form = {
      id: name,
      ...settings,
      onSet: (/** @type {string[]} */ path, /** @type {any} */ value) => this.#set(name, path, value),
      onReset: (/** @type {string[]} */ path) => this.#reset(name, path),
    };
    const paths = leaves(settings.schema);
    const place = PLACE.map((field) => ['appearance', field]);
    const isPlace = (/** @type {string[]} */ path) => PLACE.includes(path[1]);
    const look = paths.filter((path) => path[0] === 'appearance' && !isPlace(path));
    return html`
      ${this.#missing(name)} ${settings.isConflict ? this.#conflict(name) : nothing}
      ${schemaFields(
        form,
        paths.filter((path) => path[0] !== 'appearance'),
      )}
      ${settings.schema.properties?.appearance
        ? html`
            <h2>${text('settings.place')}</h2>
            ${this.#movedTogether()} ${schemaFields(form, place)}
            <h2>${text('settings.look')}</h2>
            ${schemaFields(form, look)}
          `
        : nothing}
      ${this.#actions()}
    `;
  }

  /** Says that places are not always those that are set. */
  #movedTogether() {
    return this.#settings.get('layout')?.effective?.placement === 'AUTO'
      ? html`<p class="muted">
          ${text('settings.place.auto')}
          <a href=${href('settings', '', { ...this.#query, badge: 'layout' })}
            >${text('settings.place.change')}</a
          >
        </p>`
      : nothing;
  }

  /** @param {string} name of a badge that the previewed poster does not show, perhaps */
  #missing(name) {
    const badge = this.#preview.badges.find((one) => one.badge === name);
    return badge && !badge.place
      ? html`<p class="strip note">
          ${text('settings.notShown', { reason: reasonInWords(badge.reason) })}
        </p>`
      : nothing;
  }

  /** @param {string} name */
  #conflict(name) {
    return html`
      <div class="panel" role="alert">
        <p>${text('settings.conflict', { badge: badgeName(name) })}</p>
        <p class="actions">
          ${button({ label: text('settings.takeTheirs'), onClick: () => this.#discard([name]) })}
          ${button({
            label: text('settings.keepMine'),
            kind: 'danger',
            onClick: () => this.#save([name], /* isForced= */ true),
          })}
        </p>
      </div>
    `;
  }

  #actions() {
    const changed = this.#changedNames;
    const isWrong = changed.some((name) => (this.#settings.get(name)?.violations.length ?? 0) > 0);
    return html`
      <div class="actions">
        ${button({
          label: text(this.#library ? 'settings.asEverywhere' : 'settings.defaults'),
          isDisabled: isEmpty(this.#settings.get(this.#badge)?.own),
          onClick: () => this.#replace(this.#badge, {}),
        })}
        ${button({ label: text('settings.export'), onClick: () => this.#export() })}
        <label class="button">
          ${text('settings.import')}
          <input
            class="unseen"
            type="file"
            accept="application/json,.json"
            @change=${(/** @type {any} */ event) => this.#import(event.target)}
          />
        </label>
      </div>
      <div class="actions saving">
        ${button({
          label: text('settings.save'),
          kind: 'primary',
          isBusy: this.#isSaving,
          isDisabled: changed.length === 0 || isWrong,
          onClick: () => this.#save(changed),
        })}
        ${button({
          label: text('settings.discard'),
          isDisabled: changed.length === 0,
          onClick: () => this.#discard(changed),
        })}
        <span class="muted" aria-live="polite"
          >${changed.length === 0
            ? text('settings.nothingChanged')
            : text('settings.changed', { badges: changed.map(badgeName).join(', ') })}</span
        >
      </div>
    `;
  }

  #shown() {
    const title = this.#titles.find(({ id }) => id === this.#titleId);
    return html`
      <div class="filters">
        ${textField({
          id: 'settings-search',
          label: text('draft.search'),
          type: 'search',
          value: this.#search,
          onChange: (search) => this.#searchSoon(search),
        })}
        ${choice({
          id: 'settings-title',
          label: text('draft.title'),
          value: this.#titleId,
          options: this.#titles.map(({ id, title: label }) => ({ value: id, label })),
          onChange: (id) => changeQuery({ title: id }, false),
        })}
        ${choice({
          id: 'settings-poster',
          label: text('draft.poster'),
          value: this.#poster,
          options: POSTERS.map((poster) => ({ value: poster, label: text(`draft.poster.${poster}`) })),
          onChange: (poster) => changeQuery({ poster: isOwn(poster) ? '' : poster }, false),
        })}
      </div>
      ${title
        ? this.#preview.template({
            title: title.title,
            chosen: this.#badge,
            labelOf: badgeName,
            positionOf: (name) =>
              valueAt(this.#settings.get(name)?.effective, ['appearance', 'position']),
          })
        : html`<p class="muted">${text('draft.noTitle')}</p>`}
    `;
  }

  /** @param {string} search */
  #searchSoon(search) {
    this.#search = search;
    clearTimeout(this.#nextSearch);
    this.#nextSearch = setTimeout(async () => {
      await this.#findTitles();
      if (this.#titles.length > 0) {
        changeQuery({ title: this.#titles[0].id }, false);
      }
    }, SEARCH_AFTER);
  }

  get #changedNames() {
    return this.#names.filter((name) => this.#isChanged(name));
  }

  /** @param {string} name */
  #isChanged(name) {
    const settings = this.#settings.get(name);
    return settings !== undefined && !isSame(settings.own, settings.saved);
  }

  /**
   * @param {string} name
   * @param {string[]} path
   * @param {any} value
   */
  #set(name, path, value) {
    const settings = this.#settings.get(name);
    if (settings) {
      settings.effective = withValue(settings.effective, path, value);
      this.#replace(name, withValue(settings.own, path, value));
    }
  }

  /**
   * @param {string} name
   * @param {string[]} path
   */
  #reset(name, path) {
    this.#replace(name, withoutValue(this.#settings.get(name)?.own, path));
  }

  /**
   * @param {string} name
   * @param {any} own
   */
  #replace(name, own) {
    const settings = /** @type {Settings} */ (this.#settings.get(name));
    settings.own = own;
    if (isSame(own, settings.saved)) {
      unsaved.delete(key(this.#library, name));
    } else {
      unsaved.set(key(this.#library, name), own);
    }
    this.#check(name);
    this.#show();
    this.draw();
  }

  /**
   * Asks what would hold: defaults depend on what is set, and not everything may be.
   *
   * @param {string} name
   */
  async #check(name) {
    const settings = /** @type {Settings} */ (this.#settings.get(name));
    const turn = (this.#checks.get(name) ?? 0) + 1;
    this.#checks.set(name, turn);
    const isNewest = () => this.#checks.get(name) === turn;
    try {
      const effective = await post(`/settings/${name}/draft`, {
        query: { library: this.#library || undefined },
        body: settings.own,
        signal: this.signal,
      });
      if (isNewest()) {
        settings.effective = effective;
        settings.violations = [];
      }
    } catch (failure) {
      if (isNewest() && failure instanceof ApiError) {
        settings.violations = failure.violations;
      }
    }
    this.draw();
  }

  #show() {
    this.#preview.ask(() => {
      const id = this.#titleId;
      const drafts = this.#changedNames.map((name) => [name, this.#settings.get(name)?.own]);
      return id
        ? {
            path: `/items/${encodeURIComponent(id)}/preview`,
            query: {
              library: this.#library || undefined,
              poster: isOwn(this.#poster) ? undefined : this.#poster,
            },
            body: Object.fromEntries(drafts),
          }
        : undefined;
    });
  }

  /**
   * @param {string[]} names
   * @param {boolean} [isForced] whether what others have saved meanwhile is lost
   */
  async #save(names, isForced = false) {
    this.#isSaving = true;
    this.draw();
    try {
      for (const name of names) {
        await this.#saveOne(name, isForced);
      }
      if (!this.#names.some((name) => this.#settings.get(name)?.isConflict)) {
        say(html`${text('settings.saved')} <a href=${href('library')}>${text('settings.badge')}</a>`);
      }
    } catch (failure) {
      sayFailure(failure);
    } finally {
      this.#isSaving = false;
      this.#show();
      this.draw();
    }
  }

  /**
   * @param {string} name
   * @param {boolean} isForced
   */
  async #saveOne(name, isForced) {
    const settings = /** @type {Settings} */ (this.#settings.get(name));
    const tag = isForced ? undefined : settings.tag;
    try {
      if (this.#library && isEmpty(settings.own)) {
        await remove(address(this.#library, name), { tag });
      } else {
        await putTagged(address(this.#library, name), { body: settings.own, tag });
      }
      unsaved.delete(key(this.#library, name));
      this.#settings.set(name, await this.#read(this.#library, name));
    } catch (failure) {
      if (!(failure instanceof ApiError)) {
        throw failure;
      }
      settings.violations = failure.violations;
      settings.isConflict = failure.status === 412;
      if (!settings.isConflict) {
        throw failure;
      }
    }
  }

  /** @param {string[]} names */
  async #discard(names) {
    try {
      for (const name of names) {
        unsaved.delete(key(this.#library, name));
        this.#settings.set(name, await this.#read(this.#library, name));
      }
    } catch (failure) {
      sayFailure(failure);
    }
    this.#show();
    this.draw();
  }

  #export() {
    const settings = Object.fromEntries(
      this.#names.map((name) => [name, this.#settings.get(name)?.own]),
    );
    const file = new Blob([JSON.stringify({ settings }, null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'badge-pipeline-settings.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  }

  /** @param {HTMLInputElement} input */
  async #import(input) {
    const file = input.files?.[0];
    input.value = '';
    if (!file) {
      return;
    }
    const settings = await settingsOf(file);
    const known = this.#names.filter((name) => settings?.[name] !== undefined);
    if (known.length === 0) {
      sayFailure(text('settings.notAFile'));
      return;
    }
    const isAgreed = await ask({
      heading: text('settings.ask.import'),
      content: text('settings.ask.import.text', { badges: known.map(badgeName).join(', ') }),
      confirm: text('settings.import'),
    });
    if (isAgreed) {
      known.forEach((name) => this.#replace(name, settings[name]));
    }
  }

  /** @param {BeforeUnloadEvent} event */
  #warn(event) {
    if (unsaved.size > 0) {
      event.preventDefault();
    }
  }
}

/**
 * @param {string} name
 * @param {AbortSignal} signal
 */
async function ofAll(name, signal) {
  const [effective, own] = await Promise.all([
    get(`/settings/${name}`, { signal }),
    getTagged(`/settings/${name}/own`, { signal }),
  ]);
  return { effective, own: own.body, tag: own.tag };
}

/**
 * @param {string} library
 * @param {string} name
 * @param {AbortSignal} signal
 */
async function ofLibrary(library, name, signal) {
  const { body, tag } = await getTagged(address(library, name), { signal });
  return { effective: body.effective, own: body.own, tag };
}

/**
 * Where settings are saved.
 *
 * @param {string} library empty for all
 * @param {string} name
 */
function address(library, name) {
  return library
    ? `/libraries/${encodeURIComponent(library)}/settings/${name}`
    : `/settings/${name}`;
}

/**
 * @param {string} library
 * @param {string} name
 */
function key(library, name) {
  return `${library}|${name}`;
}

/** @param {string} name */
function badgeName(name) {
  return textOr(`badge.${name}`, inWords(name));
}

/** @param {string} poster */
function isOwn(poster) {
  return poster === POSTERS[0];
}

/** @param {any} document */
function isEmpty(document) {
  return Object.keys(document ?? {}).length === 0;
}

/**
 * Whether two documents say the same, in whatever order.
 *
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
function isSame(one, other) {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return one === other;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

/**
 * @param {File} file
 * @returns {Promise<any>} nothing where it holds no settings
 */
async function settingsOf(file) {
  try {
    return JSON.parse(await file.text()).settings;
  } catch {
    return undefined;
  }
}

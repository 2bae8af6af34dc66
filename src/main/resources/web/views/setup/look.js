// @ts-check
import { html } from '../../lit/lit-html.js';
import { ApiError, get, getTagged, postForPicture, putTagged } from '../../api.js';
import { button } from '../../components/form.js';
import { text } from '../../texts.js';
import { Step } from './step.js';

/** @typedef {import('../../components/poster.js').Item} Item */

const STYLES = ['SOLID', 'GLASS', 'MINIMAL', 'OUTLINE'];
const POSTERS = 4;

/** What is the style's own unless somebody sets it. */
const OF_THE_STYLE = ['background', 'foreground', 'opacity', 'border', 'shadow'];

/** How badges look, on posters of the owner's. Nothing is saved before a look is chosen. */
export class LookStep extends Step {
  /** @type {Item[]} */
  #items = [];
  /** The settings that hold now, by badge. @type {Record<string, any>} */
  #settings = {};
  #style = STYLES[0];
  /** Addresses of previews, by style and title; empty for one that failed. @type {Map<string, string>} */
  #previews = new Map();
  #isSaved = false;

  get isDone() {
    return this.#isSaved;
  }

  async enter() {
    if (this.#items.length > 0) {
      return;
    }
    this.view.untilLeft(() => this.#forget());
    await this.work(async () => {
      const { signal } = this.view;
      const [page, settings] = await Promise.all([
        get('/items', { query: { limit: POSTERS }, signal }),
        get('/settings', { signal }),
      ]);
      this.#items = page.items;
      this.#settings = settings;
      this.#style = settings.resolution?.appearance?.style ?? STYLES[0];
    });
    await this.#draft();
  }

  /** Browsers keep pictures that were made for the page until they are told otherwise. */
  #forget() {
    this.#previews.forEach((address) => URL.revokeObjectURL(address));
    this.#previews.clear();
  }

  /** One after the other: each takes the service some work. */
  async #draft() {
    for (const item of this.#items) {
      for (const style of STYLES) {
        if (!(await this.#preview(item, style))) {
          return;
        }
      }
    }
  }

  /**
   * @param {Item} item
   * @param {string} style
   * @returns {Promise<boolean>} whether somebody still wants previews
   */
  async #preview(item, style) {
    let address = '';
    try {
      const picture = await postForPicture(`/items/${encodeURIComponent(item.id)}/preview`, {
        body: this.#documents(style),
        signal: this.view.signal,
      });
      address = URL.createObjectURL(picture);
    } catch (failure) {
      if (ApiError.isAbort(failure)) {
        return false;
      }
    }
    this.#previews.set(`${style}/${item.id}`, address);
    this.draw();
    return true;
  }

  /**
   * The settings of all badges in another style, with its own colours.
   *
   * @param {string} style
   */
  #documents(style) {
    return Object.fromEntries(
      Object.entries(this.#settings)
        .filter(([, document]) => document.appearance)
        .map(([name, document]) => [name, inStyle(document, style)]),
    );
  }

  template() {
    if (this.#items.length === 0) {
      return html`<p class="muted">
        ${text(this.isBusy ? 'frame.loading' : 'setup.look.noTitles')}
      </p>`;
    }
    return html`
      <p>${text('setup.look.intro')}</p>
      <fieldset class="looks">
        <legend class="unseen">${text('setup.look')}</legend>
        ${STYLES.map((style) => this.#look(style))}
      </fieldset>
      ${button({
        label: text('setup.look.save'),
        kind: this.#isSaved ? '' : 'primary',
        isBusy: this.isBusy,
        onClick: () => this.work(() => this.#save()),
      })}
    `;
  }

  /** @param {string} style */
  #look(style) {
    const name = text(`setup.look.${style}`);
    return html`
      <label class="look">
        <input
          type="radio"
          name="look"
          .checked=${style === this.#style}
          @change=${() => {
            this.#style = style;
            this.#isSaved = false;
            this.draw();
          }}
        />
        <strong>${name}</strong> <span class="muted">${text(`setup.look.${style}.text`)}</span>
        <span class="row">
          ${this.#items.map((item) => {
            const address = this.#previews.get(`${style}/${item.id}`);
            return html`<span class="poster">
              ${address
                ? html`<img
                    src=${address}
                    alt=${text('setup.look.preview', { title: item.title, style: name })}
                  />`
                : address === ''
                  ? html`<span class="muted">${text('setup.look.failed')}</span>`
                  : ''}
            </span>`;
          })}
        </span>
      </label>
    `;
  }

  /** Somebody else may have changed settings meanwhile; each is saved on what it is now. */
  async #save() {
    for (const name of Object.keys(this.#documents(this.#style))) {
      const { body, tag } = await getTagged(`/settings/${name}`);
      await putTagged(`/settings/${name}`, { body: inStyle(body, this.#style), tag });
    }
    this.#isSaved = true;
    this.view.next();
  }
}

/**
 * @param {any} document settings of a badge
 * @param {string} style
 */
function inStyle(document, style) {
  const appearance = Object.fromEntries(
    Object.entries(document.appearance).filter(([name]) => !OF_THE_STYLE.includes(name)),
  );
  return { ...document, appearance: { ...appearance, style } };
}

// @ts-check
import { html } from '../../lit/lit-html.js';
import { get } from '../../api.js';
import { button } from '../../components/form.js';
import { text } from '../../texts.js';
import { Step } from './step.js';

const LOOK_AGAIN_AFTER = 2_000;

/** What was found. A library is counted once its titles were asked for. */
export class LibrariesStep extends Step {
  /** @type {any[] | undefined} */
  #libraries;
  /** @type {number | undefined} */
  #nextLook;

  async enter() {
    this.view.untilLeft(() => clearTimeout(this.#nextLook));
    await this.work(async () => {
      await get('/items', { query: { limit: 1 }, signal: this.view.signal });
      await this.#look();
    });
  }

  async #look() {
    this.#libraries = await get('/libraries', { signal: this.view.signal });
    clearTimeout(this.#nextLook);
    if (this.#libraries?.some(({ items }) => items === undefined)) {
      this.#nextLook = setTimeout(() => this.#look().then(() => this.draw(), () => {}), LOOK_AGAIN_AFTER);
    }
  }

  template() {
    if (!this.#libraries) {
      return this.isBusy
        ? html`<p class="muted">${text('frame.loading')}</p>`
        : button({ label: text('frame.retry'), onClick: () => this.enter() });
    }
    if (this.#libraries.length === 0) {
      return html`<p>${text('setup.libraries.none')}</p>`;
    }
    return html`
      <p>${text('setup.libraries.intro')}</p>
      <ul>
        ${this.#libraries.map(
          ({ name, items, badged }) => html`
            <li>
              <strong>${name}</strong>:
              ${items === undefined
                ? text('setup.libraries.counting')
                : text('setup.libraries.items', { n: items })}${badged
                ? `, ${text('setup.libraries.badged', { n: badged })}`
                : ''}
            </li>
          `,
        )}
      </ul>
    `;
  }
}

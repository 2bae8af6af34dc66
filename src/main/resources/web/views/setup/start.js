// @ts-check
import { html } from '../../lit/lit-html.js';
import { get, startJob } from '../../api.js';
import { ask } from '../../components/dialog.js';
import { button } from '../../components/form.js';
import { posterCard } from '../../components/poster.js';
import { href, navigate } from '../../router.js';
import { text } from '../../texts.js';
import { Step } from './step.js';

/** Few enough to be looked at one by one. */
const FIRST = 12;

/** The first job: a few titles, all of them, or none at all. */
export class StartStep extends Step {
  /** @type {import('../../components/poster.js').Item[]} */
  #items = [];
  #total = 0;

  async enter() {
    await this.work(async () => {
      const page = await get('/items', { query: { limit: FIRST }, signal: this.view.signal });
      this.#items = page.items;
      this.#total = page.total;
    });
  }

  template() {
    if (this.#items.length === 0) {
      return html`<p class="muted">
        ${text(this.isBusy ? 'frame.loading' : 'setup.look.noTitles')}
      </p>`;
    }
    return html`
      <p>${text('setup.start.intro', { n: this.#total })}</p>
      <p class="actions">
        ${button({
          label: text('setup.start.first', { n: this.#items.length }),
          kind: 'primary',
          isBusy: this.isBusy,
          onClick: () => this.#begin({ items: { ids: this.#items.map(({ id }) => id) } }),
        })}
        ${button({
          label: text('setup.start.all', { n: this.#total }),
          isBusy: this.isBusy,
          onClick: () => this.#beginAll(),
        })}
        ${button({
          label: text('setup.start.dryRun'),
          isBusy: this.isBusy,
          onClick: () => this.#begin({ dryRun: true }),
        })}
      </p>
      <ol class="grid">
        ${this.#items.map((item) => posterCard(item))}
      </ol>
    `;
  }

  async #beginAll() {
    const isAgreed = await ask({
      heading: text('setup.start.all.ask', { n: this.#total }),
      content: text('library.ask.badge.text'),
      confirm: text('library.badge'),
    });
    if (isAgreed) {
      await this.#begin({});
    }
  }

  /** @param {object} draft of the job, besides what it does */
  async #begin(draft) {
    await this.work(async () => {
      navigate(href('jobs', await startJob({ work: 'BADGE', ...draft })));
    });
  }
}

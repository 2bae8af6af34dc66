// @ts-check
import { html } from '../../lit/lit-html.js';
import { post } from '../../api.js';
import { button } from '../../components/form.js';
import { text } from '../../texts.js';
import { Step } from './step.js';

/** The key of a service that has only the code of a first visit. It is shown once, to its owner. */
export class AccessStep extends Step {
  #key = '';

  get isDone() {
    return this.#key !== '';
  }

  /** Whoever can read an old log could get in by the code. */
  get isNeeded() {
    return true;
  }

  template() {
    return this.isDone
      ? html`
          <p role="status">${text('setup.access.made')}</p>
          <p><code class="key" aria-label=${text('login.key')}>${this.#key}</code></p>
          <p class="muted">${text('setup.access.keep')}</p>
        `
      : html`
          <p>${text('setup.access.intro')}</p>
          <p class="actions">
            ${button({
              label: text('setup.access.make'),
              kind: 'primary',
              isBusy: this.isBusy,
              onClick: () => this.work(() => this.#make()),
            })}
          </p>
        `;
  }

  async #make() {
    this.#key = (await post('/session/key')).key;
  }
}

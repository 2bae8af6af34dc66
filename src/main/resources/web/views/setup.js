// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { get } from '../api.js';
import { changeQuery } from '../router.js';
import { text } from '../texts.js';
import { View } from '../view.js';
import { AccessStep } from './setup/access.js';
import { KeysStep } from './setup/keys.js';
import { LibrariesStep } from './setup/libraries.js';
import { LookStep } from './setup/look.js';
import { ServerStep } from './setup/server.js';
import { StartStep } from './setup/start.js';

/**
 * From nothing to badged posters, a step at a time. The address bar says which; every step can be
 * come back to, and asks only for what is not known yet.
 */
export default class SetupView extends View {
  #steps = [
    { name: 'server', step: new ServerStep(this) },
    { name: 'libraries', step: new LibrariesStep(this) },
    { name: 'keys', step: new KeysStep(this) },
    { name: 'look', step: new LookStep(this) },
    { name: 'start', step: new StartStep(this) },
  ];

  get heading() {
    return text('setup.heading');
  }

  /** From 0. */
  get #number() {
    const name = this.route.query.get('step');
    return Math.max(
      0,
      this.#steps.findIndex((step) => step.name === name),
    );
  }

  async enter() {
    const session = await get('/session', { signal: this.signal }).catch(() => undefined);
    if (session?.setupCode) {
      this.#steps = [{ name: 'access', step: new AccessStep(this) }, ...this.#steps];
      changeQuery({ step: 'access' });
      this.draw();
    }
    await this.#steps[this.#number].step.enter();
  }

  /** @param {import('../router.js').Route} route */
  changed(route) {
    super.changed(route);
    return this.#steps[this.#number].step.enter();
  }

  template() {
    const { name, step } = this.#steps[this.#number];
    const isFirst = this.#number === 0;
    const isLast = this.#number === this.#steps.length - 1;
    return html`
      <ol class="steps" aria-label=${text('setup.steps')}>
        ${this.#steps.map(
          (one) => html`
            <li aria-current=${one.name === name ? 'step' : nothing}>
              ${text(`setup.${one.name}`)}
            </li>
          `,
        )}
      </ol>
      <section class="panel" aria-labelledby="setup-step">
        <h2 id="setup-step" tabindex="-1">${text(`setup.${name}`)}</h2>
        ${step.template()}
      </section>
      <p class="actions">
        ${isFirst
          ? nothing
          : html`<button @click=${() => this.#go(-1)}>${text('setup.back')}</button>`}
        ${isLast || (step.isNeeded && !step.isDone)
          ? nothing
          : html`<button class=${step.isDone ? 'primary' : ''} @click=${() => this.#go(1)}>
              ${text(step.isDone ? 'setup.next' : 'setup.skip')}
            </button>`}
      </p>
    `;
  }

  /** The next step, once this one has done its work. */
  next() {
    this.#go(1);
  }

  /** @param {number} steps */
  #go(steps) {
    changeQuery({ step: this.#steps[this.#number + steps].name });
    setTimeout(() => document.getElementById('setup-step')?.focus());
  }
}

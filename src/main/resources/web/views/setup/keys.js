// @ts-check
import { html } from '../../lit/lit-html.js';
import { get, post, put } from '../../api.js';
import { button, form, textField } from '../../components/form.js';
import { testResult } from '../../components/test-result.js';
import { text, textOr } from '../../texts.js';
import { Step } from './step.js';

/** The keys to ratings. A key that does not work is not saved. */
export class KeysStep extends Step {
  /** @type {any[]} */
  #providers = [];
  /** What was typed, by provider. @type {Record<string, string>} */
  #keys = {};
  /** @type {Record<string, any>} */
  #results = {};

  get isDone() {
    return this.#providers.some(({ apiKey }) => apiKey.set);
  }

  async enter() {
    await this.work(async () => {
      this.#providers = await get('/providers', { signal: this.view.signal });
    });
  }

  template() {
    return html`
      <p>${text('setup.keys.intro')}</p>
      <div class="panels">${this.#providers.map((provider) => this.#provider(provider))}</div>
    `;
  }

  /** @param {any} provider */
  #provider({ name, label, apiKey }) {
    return html`
      <section class="panel" aria-labelledby="key-${name}-name">
        <h3 id="key-${name}-name">${label}</h3>
        <p>
          ${text(apiKey.set ? 'secret.set' : 'secret.unset', apiKey)}
          ${apiKey.from ? html`<span class="tag">${text(`from.${apiKey.from}`)}</span>` : ''}
        </p>
        ${apiKey.from === 'environment'
          ? html`<p class="muted">${text('setup.keys.environment')}</p>`
          : this.#form(name, label)}
      </section>
    `;
  }

  /**
   * @param {string} name
   * @param {string} label
   */
  #form(name, label) {
    return form(
      html`
        ${textField({
          id: `key-${name}`,
          label: text('setup.keys.key', { name: label }),
          help: textOr(`setup.keys.get.${name}`, ''),
          type: 'password',
          value: this.#keys[name] ?? '',
          onChange: (key) => {
            this.#keys[name] = key;
            this.draw();
          },
        })}
        ${testResult(this.#results[name])}
        ${button({
          label: text('setup.server.save'),
          name: text('setup.keys.save', { name: label }),
          isBusy: this.isBusy,
          isDisabled: !this.#keys[name],
        })}
      `,
      () => this.work(() => this.#save(name)),
    );
  }

  /** @param {string} name */
  async #save(name) {
    const apiKey = this.#keys[name];
    const result = await post('/providers/test', { body: { name, apiKey } });
    this.#results = { ...this.#results, [name]: result };
    if (result.ok) {
      await put(`/providers/${name}`, { body: { apiKey } });
      this.#keys[name] = '';
      this.#providers = await get('/providers');
    }
  }
}

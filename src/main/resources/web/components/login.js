// @ts-check
import { html } from '../lit/lit-html.js';
import { post } from '../api.js';
import { text } from '../texts.js';
import { View } from '../view.js';
import { button, form, textField } from './form.js';

/** Asks for the key. It goes to the service once, which remembers the browser by a cookie. */
export class LoginView extends View {
  #key = '';
  #error = '';
  #isBusy = false;

  /**
   * @param {import('../router.js').Route} route
   * @param {() => void} draw
   * @param {() => void} signedIn is called when the key was right
   */
  constructor(route, draw, signedIn) {
    super(route, draw);
    this.signedIn = signedIn;
  }

  get heading() {
    return text('login.heading');
  }

  template() {
    return form(
      html`
        ${textField({
          id: 'login-key',
          label: text('login.key'),
          help: text('login.help'),
          type: 'password',
          autocomplete: 'current-password',
          value: this.#key,
          error: this.#error,
          onChange: (key) => (this.#key = key),
        })}
        <p class="actions">
          ${button({ label: text('login.enter'), kind: 'primary', isBusy: this.#isBusy })}
        </p>
      `,
      () => this.#submit(),
      'panel narrow',
    );
  }

  async #submit() {
    this.#isBusy = true;
    this.#error = '';
    this.draw();
    try {
      await post('/session', { body: { key: this.#key } });
      this.#key = '';
      this.signedIn();
    } catch (failure) {
      const isWrong = /** @type {any} */ (failure).status === 401;
      this.#error = isWrong ? text('login.wrong') : /** @type {Error} */ (failure).message;
    } finally {
      this.#isBusy = false;
      this.draw();
    }
  }
}

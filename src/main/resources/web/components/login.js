// @ts-check
import { html } from '../lit/lit-html.js';
import { get, post } from '../api.js';
import { text } from '../texts.js';
import { View } from '../view.js';
import { button, form, textField } from './form.js';

/**
 * Asks for the key, or at a first visit for the code of the log. It goes to the service once, which
 * remembers the browser by a cookie.
 */
export class LoginView extends View {
  #key = '';
  #isFirstVisit = false;
  #error = '';
  #isBusy = false;

  /**
   * @param {import('../router.js').Route} route
   * @param {() => void} draw
   * @param {(session: any) => void} signedIn is called when the key was right
   */
  constructor(route, draw, signedIn) {
    super(route, draw);
    this.signedIn = signedIn;
  }

  get heading() {
    return text('login.heading');
  }

  async enter() {
    const session = await get('/session').catch(() => undefined);
    this.#isFirstVisit = session?.setupCode === true;
    this.draw();
  }

  template() {
    return form(
      html`
        ${textField({
          id: 'login-key',
          label: text(this.#isFirstVisit ? 'login.code' : 'login.key'),
          help: text(this.#isFirstVisit ? 'login.code.help' : 'login.help'),
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
      const session = await post('/session', { body: { key: this.#key } });
      this.#key = '';
      this.signedIn(session);
    } catch (failure) {
      await this.#say(/** @type {any} */ (failure));
    } finally {
      this.#isBusy = false;
      this.draw();
    }
  }

  /** @param {any} failure */
  async #say(failure) {
    if (failure.status === 401) {
      // Somebody else may have made the key meanwhile.
      await this.enter();
      this.#error = text(this.#isFirstVisit ? 'login.code.wrong' : 'login.wrong');
    } else {
      this.#error = failure.message;
    }
  }
}

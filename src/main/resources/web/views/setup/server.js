// @ts-check
import { html } from '../../lit/lit-html.js';
import { get, post, put } from '../../api.js';
import { button, choice, form, textField } from '../../components/form.js';
import { say } from '../../components/status.js';
import { testResult } from '../../components/test-result.js';
import { watchProblems } from '../../problems.js';
import { text } from '../../texts.js';
import { Step } from './step.js';

const KINDS = ['jellyfin', 'folder'];

/** Where the library is. Nothing is saved that was not tried. */
export class ServerStep extends Step {
  /** @type {any[]} */
  #known = [];
  #kind = KINDS[0];
  #url = '';
  #apiKey = '';
  #path = '';
  /** @type {any} */
  #result;

  get isDone() {
    return this.#own.length > 0;
  }

  /** What somebody has connected, which the sample library is not. */
  get #own() {
    return this.#known.filter((connection) => connection.from !== 'built-in');
  }

  async enter() {
    await this.work(async () => {
      this.#known = await get('/connections', { signal: this.view.signal });
      const before = this.#saved;
      this.#url ||= before?.url ?? '';
      this.#path ||= before?.path ?? '';
    });
  }

  /** What was saved of this kind before; it is changed, and not added to. */
  get #saved() {
    return this.#known.find(({ kind, from }) => kind === this.#kind && from === 'saved');
  }

  template() {
    return this.#own.length === 0
      ? html`<p>${text('setup.server.intro')}</p>
          ${this.#form()}`
      : html`
          ${this.#connected()}
          <details>
            <summary>${text('setup.server.another')}</summary>
            ${this.#form()}
          </details>
        `;
  }

  #form() {
    return form(
      html`
        ${choice({
          id: 'server-kind',
          label: text('setup.server.kind'),
          value: this.#kind,
          options: KINDS.map((kind) => ({ value: kind, label: text(`setup.server.${kind}`) })),
          onChange: (kind) => {
            this.#kind = kind;
            this.#result = undefined;
            this.draw();
          },
        })}
        ${this.#kind === 'jellyfin' ? this.#server() : this.#folder()} ${testResult(this.#result)}
        <p class="actions">
          ${button({
            label: text('setup.server.save'),
            kind: this.isDone ? '' : 'primary',
            isBusy: this.isBusy,
          })}
        </p>
      `,
      () => this.work(() => this.#save()),
      'narrow',
    );
  }

  #connected() {
    return html`
      <h3>${text('setup.server.known')}</h3>
      <ul>
        ${this.#own.map(
          ({ name, kind, url, path, from }) => html`
            <li>
              <strong>${name}</strong>: ${kind}, ${url ?? path}
              <span class="tag">${text(`from.${from}`)}</span>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #server() {
    return html`
      ${textField({
        id: 'server-url',
        label: text('setup.server.url'),
        help: text('setup.server.url.help'),
        type: 'url',
        value: this.#url,
        onChange: (url) => (this.#url = url),
      })}
      ${textField({
        id: 'server-key',
        label: text('setup.server.key'),
        help: text(
          this.#saved?.apiKey.set ? 'setup.server.key.keep' : 'setup.server.key.help',
        ),
        type: 'password',
        value: this.#apiKey,
        onChange: (key) => (this.#apiKey = key),
      })}
    `;
  }

  #folder() {
    return textField({
      id: 'server-path',
      label: text('setup.server.path'),
      help: text('setup.server.path.help'),
      value: this.#path,
      onChange: (path) => (this.#path = path),
    });
  }

  async #save() {
    const name = this.#saved?.name ?? this.#freeName();
    const draft =
      this.#kind === 'jellyfin'
        ? { kind: this.#kind, url: this.#url, apiKey: this.#apiKey }
        : { kind: this.#kind, path: this.#path };
    this.#result = await post('/connections/test', { body: { name, ...draft } });
    if (this.#result.ok) {
      await put(`/connections/${name}`, { body: draft });
      this.#apiKey = '';
      say(text('setup.server.saved'));
      await watchProblems();
      this.view.next();
    }
  }

  /** The environment's connections keep their names. */
  #freeName() {
    const names = this.#known.map(({ name }) => name);
    const numbered = [this.#kind, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${this.#kind}${n}`)];
    return numbered.find((name) => !names.includes(name)) ?? this.#kind;
  }
}

// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { get, post } from '../api.js';
import { ask } from '../components/dialog.js';
import { button } from '../components/form.js';
import { meterBar } from '../components/progress.js';
import { say } from '../components/status.js';
import { table } from '../components/table.js';
import { testResult } from '../components/test-result.js';
import { onEvent } from '../events.js';
import { ago, dateTime, number } from '../language.js';
import { href } from '../router.js';
import { text, textOr } from '../texts.js';
import { View } from '../view.js';

const LOOK_EVERY = 10_000;

/** How the service and all that it needs are. */
export default class HealthView extends View {
  /** @type {any} */
  #database;
  /** @type {any[] | undefined} */
  #connections;
  /** @type {any[] | undefined} */
  #providers;
  /** @type {any[] | undefined} */
  #warnings;
  /** @type {any} */
  #about;
  /** What tests have come to, by what was tested. @type {Map<string, any>} */
  #tests = new Map();

  get heading() {
    return text('health.heading');
  }

  enter() {
    this.untilLeft(onEvent('database', () => this.#lookAtDatabase()));
    const looking = setInterval(() => this.#look(), LOOK_EVERY);
    this.untilLeft(() => clearInterval(looking));
    this.#ask('/about', (about) => (this.#about = about));
    return this.#look();
  }

  async #look() {
    await Promise.all([
      this.#lookAtDatabase(),
      this.#ask('/connections', (all) => (this.#connections = all)),
      this.#ask('/providers', (all) => (this.#providers = all)),
      this.#ask('/warnings', (all) => (this.#warnings = all)),
    ]);
  }

  #lookAtDatabase() {
    return this.#ask('/database', (state) => (this.#database = state));
  }

  /**
   * What cannot be had is left as it was: the strip says why.
   *
   * @param {string} path
   * @param {(answer: any) => void} take
   */
  async #ask(path, take) {
    try {
      take(await get(path, { signal: this.signal }));
      this.draw();
    } catch {
      // said by the strip
    }
  }

  template() {
    return html`
      <div class="panels">${this.#databasePanel()} ${this.#programPanel()}</div>
      ${this.#connectionPanel()} ${this.#providerPanel()} ${this.#warningPanel()}
    `;
  }

  #databasePanel() {
    const state = this.#database;
    return html`
      <section class="panel" aria-labelledby="health-database">
        <h2 id="health-database">${text('health.database')}</h2>
        ${state ? this.#databaseFacts(state) : html`<p class="muted">${text('frame.loading')}</p>`}
      </section>
    `;
  }

  /** @param {any} state */
  #databaseFacts(state) {
    const isWell = state.phase === 'SERVING';
    return html`
      <dl>
        <dt>${text('health.phase')}</dt>
        <dd class=${isWell ? 'good' : 'bad'}>${text(`health.phase.${state.phase}`)}</dd>
        ${state.problem
          ? html`<dt>${text('health.problem')}</dt>
              <dd class="bad">${state.problem}</dd>`
          : nothing}
        <dt>${text('health.tier')}</dt>
        <dd>${text(`health.tier.${state.tier}`)}</dd>
        <dt>${text('health.circuit')}</dt>
        <dd>${text(`health.circuit.${state.circuit}`)}</dd>
        <dt>${text('health.generation')}</dt>
        <dd>${number(state.generation)}</dd>
        <dt>${text('health.connections')}</dt>
        <dd>
          ${text('health.connections.used', {
            open: number(state.connections),
            used: number(state.connectionsInUse),
          })}
        </dd>
        <dt>${text('health.pending')}</dt>
        <dd>${number(state.pendingChanges)}</dd>
      </dl>
      ${this.#ways(state.strategies)}
      <p class="actions">
        ${button({
          label: text('health.reset'),
          isBusy: this.isBusy('reset'),
          onClick: () => this.#reset(),
        })}
      </p>
    `;
  }

  /** @param {any[]} ways */
  #ways(ways) {
    return html`
      <h3 id="health-ways">${text('health.ways')}</h3>
      ${table(
        'health-ways',
        [
          text('health.way'),
          text('health.works'),
          text('health.latency'),
          text('health.detail'),
        ],
        ways.map(
          (way) => html`
            <tr>
              <th scope="row">${textOr(`health.tier.${way.strategy}`, way.strategy)}</th>
              <td class=${way.healthy ? 'good' : 'bad'}>
                ${text(way.healthy ? 'health.yes' : 'health.no')}
              </td>
              <td>
                ${number(way.latencyMs)} ms${way.checkedAt ? `, ${ago(way.checkedAt)}` : ''}
              </td>
              <td>${way.detail ?? ''}</td>
            </tr>
          `,
        ),
      )}
    `;
  }

  async #reset() {
    const isAgreed = await ask({
      heading: text('health.ask.reset'),
      content: text('health.ask.reset.text'),
      confirm: text('health.reset'),
    });
    if (isAgreed) {
      await this.busyWith('reset', async () => {
        const { serving } = await post('/database/reset');
        say(text('health.wasReset', { serving: number(serving) }));
        await this.#lookAtDatabase();
      });
    }
  }

  #programPanel() {
    return html`
      <section class="panel" aria-labelledby="health-program">
        <h2 id="health-program">${text('health.program')}</h2>
        <dl>
          <dt>${text('health.version')}</dt>
          <dd>${this.#about?.version ?? '–'}</dd>
          <dt>${text('health.started')}</dt>
          <dd>${this.#about ? dateTime(this.#about.startedAt) : '–'}</dd>
          <dt>${text('health.elsewhere')}</dt>
          <dd>
            <a href="/q/swagger-ui" target="_blank" rel="noopener">${text('frame.api')}</a>,
            <a href="/q/health" target="_blank" rel="noopener">/q/health</a>,
            <a href="/q/metrics" target="_blank" rel="noopener">/q/metrics</a>
          </dd>
        </dl>
      </section>
    `;
  }

  #connectionPanel() {
    return html`
      <section class="panel" aria-labelledby="health-connections">
        <h2 id="health-connections">${text('health.libraries')}</h2>
        ${table(
          'health-connections',
          [
            text('health.name'),
            text('health.kind'),
            text('health.place'),
            text('health.from'),
            text('health.result'),
          ],
          (this.#connections ?? []).map((connection) => this.#connection(connection)),
        )}
        <p><a href=${href('setup')}>${text('health.add')}</a></p>
      </section>
    `;
  }

  /** @param {any} connection */
  #connection({ name, kind, url, path, from }) {
    const about = `connection/${name}`;
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td>${kind}</td>
        <td>${url ?? path ?? ''}</td>
        <td>${text(`from.${from}`)}</td>
        <td>
          ${this.#testButton(about, name, '/connections/test', { name, kind, url, path })}
          ${testResult(this.#tests.get(about))}
        </td>
      </tr>
    `;
  }

  /**
   * @param {string} about
   * @param {string} name
   * @param {string} path
   * @param {object} body
   */
  #testButton(about, name, path, body) {
    return html`
      <button
        ?disabled=${this.isBusy(about)}
        aria-label=${text('health.testName', { name })}
        @click=${() =>
          this.busyWith(about, async () => {
            this.#tests.set(about, await post(path, { body }));
          })}
      >
        ${text('health.test')}
      </button>
    `;
  }

  #providerPanel() {
    return html`
      <section class="panel" aria-labelledby="health-providers">
        <h2 id="health-providers">${text('health.providers')}</h2>
        ${table(
          'health-providers',
          [
            text('health.provider'),
            text('health.key'),
            text('health.quota'),
            text('health.queue'),
            text('health.result'),
          ],
          (this.#providers ?? []).map((provider) => this.#provider(provider)),
        )}
      </section>
    `;
  }

  /** @param {any} provider */
  #provider({ name, label, apiKey, budget, waiting }) {
    const about = `provider/${name}`;
    return html`
      <tr>
        <th scope="row">${label}</th>
        <td>
          ${apiKey.set ? text('secret.set', apiKey) : text('secret.unset')}
          ${apiKey.from ? html`<br /><span class="muted">${text(`from.${apiKey.from}`)}</span>` : nothing}
        </td>
        <td>${budget ? this.#quota(label, budget) : apiKey.set ? text('health.noLimit') : ''}</td>
        <td>${this.#waiting(waiting)}</td>
        <td>
          ${apiKey.set
            ? this.#testButton(about, label, '/providers/test', { name })
            : html`<a href=${href('setup', '', { step: 'keys' })}>${text('health.add')}</a>`}
          ${testResult(this.#tests.get(about))}
        </td>
      </tr>
    `;
  }

  /**
   * @param {string} label
   * @param {{limit: number, spent: number, left: number, resetsAt: string}} budget
   */
  #quota(label, budget) {
    return html`
      ${meterBar(`${label}: ${text('health.quota')}`, budget.spent, budget.limit)}
      <span class=${budget.left === 0 ? 'bad' : ''}
        >${text('progress.done', { done: number(budget.spent), total: number(budget.limit) })}</span
      >,
      <span title=${dateTime(budget.resetsAt)}
        >${text('health.resets', { at: ago(budget.resetsAt) })}</span
      >
    `;
  }

  /** @param {{titles: number, until?: string}} waiting */
  #waiting({ titles, until }) {
    return until
      ? text('health.queue.until', { n: titles, until: dateTime(until) })
      : number(titles);
  }

  #warningPanel() {
    if (!this.#warnings) {
      return nothing;
    }
    return html`
      <section class="panel" aria-labelledby="health-warnings">
        <h2 id="health-warnings">${text('health.warnings')}</h2>
        ${this.#warnings.length === 0
          ? html`<p class="muted">${text('health.noWarnings')}</p>`
          : this.#warningTable(this.#warnings)}
      </section>
    `;
  }

  /** @param {any[]} warnings */
  #warningTable(warnings) {
    return html`
      ${table(
        'health-warnings',
        [
          text('health.time'),
          text('health.level'),
          text('health.message'),
        ],
        warnings.map(
          ({ time, level, logger, message, failure }) => html`
            <tr>
              <td>${dateTime(time)}</td>
              <td>${level}</td>
              <td>
                ${message}
                <span class="muted">${[logger, failure].filter(Boolean).join(': ')}</span>
              </td>
            </tr>
          `,
        ),
      )}
    `;
  }
}

// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { ApiError, get, post, remove } from '../api.js';
import { ask } from '../components/dialog.js';
import { button } from '../components/form.js';
import { progressBar } from '../components/progress.js';
import { sayFailure } from '../components/status.js';
import { table } from '../components/table.js';
import { onEvent } from '../events.js';
import { reasonOfJob } from '../failures.js';
import { dateTime, duration, number } from '../language.js';
import { href, navigate } from '../router.js';
import { text } from '../texts.js';
import { View } from '../view.js';
import { Schedules } from './jobs/schedules.js';

/**
 * @typedef {object} Job as the API describes it
 * @property {string} id
 * @property {string} work
 * @property {string} origin
 * @property {string} state
 * @property {boolean} dryRun
 * @property {string} createdAt
 * @property {string} [endedAt]
 * @property {number} total
 * @property {number} remaining
 * @property {Record<string, number>} counts
 * @property {number} [perSecond]
 * @property {number} [secondsLeft]
 * @property {string[]} inHand
 * @property {string} [waitsFor]
 * @property {{restored: number, bytesEqual: number, exceptions: {reason: string, items: number}[]}} [proof]
 *
 * @typedef {{id: string, title: string, outcome?: string, reason?: string, runId?: string}} JobItem
 */

/** What people can do with a job, by where it stands. */
const MOVES = /** @type {Record<string, string[]>} */ ({
  WAITING: ['pause', 'cancel'],
  LISTING: ['pause', 'cancel'],
  RUNNING: ['pause', 'cancel'],
  PAUSED: ['resume', 'cancel'],
  CANCELLING: [],
  CANCELLED: ['forget'],
  DONE: ['forget'],
  DONE_WITH_FAILURES: ['retry', 'forget'],
});

const OUTCOMES = ['BADGED', 'PARTIAL', 'UNCHANGED', 'RESTORED', 'SKIPPED', 'FAILED'];

/** Jobs as they go on, those that have ended, and when jobs begin by themselves. */
export default class JobsView extends View {
  /** @type {Map<string, Job>} newest first */
  #jobs = new Map();
  /** @type {string | undefined} */
  #next;
  #isLoaded = false;
  #failure = '';
  #schedules = new Schedules(this);
  /** Failures of jobs that somebody has asked about. @type {Map<string, JobItem[]>} */
  #failures = new Map();
  /** @type {JobItem[]} */
  #items = [];
  /** @type {string | undefined} */
  #nextItems;
  #outcome = '';

  get heading() {
    return text('jobs.heading');
  }

  enter() {
    this.untilLeft(onEvent('job', (job) => this.#seen(job)));
    this.untilLeft(onEvent('connection', (isThere) => isThere && this.#load()));
    return this.#load();
  }

  #load() {
    return this.route.id ? this.#loadOne() : this.#loadAll();
  }

  async #loadAll() {
    await this.#trying(async () => {
      const [page] = await Promise.all([
        get('/jobs', { signal: this.signal }),
        this.#schedules.load(),
      ]);
      this.#add(page);
    });
  }

  async #loadOne() {
    await this.#trying(async () => {
      this.#seen(await get(`/jobs/${this.route.id}`, { signal: this.signal }));
      this.#items = [];
      this.#nextItems = undefined;
      await this.#loadItems();
    });
  }

  async #loadItems() {
    const page = await get(`/jobs/${this.route.id}/items`, {
      query: { outcome: this.#outcome || undefined, cursor: this.#nextItems },
      signal: this.signal,
    });
    this.#items = [...this.#items, ...page.items];
    this.#nextItems = page.next;
    this.draw();
  }

  /** @param {() => Promise<void>} loading */
  async #trying(loading) {
    try {
      await loading();
      this.#failure = '';
    } catch (failure) {
      if (ApiError.isAbort(failure)) {
        return;
      }
      const isGone = failure instanceof ApiError && failure.status === 404;
      this.#failure = isGone ? text('jobs.gone') : /** @type {Error} */ (failure).message;
    }
    this.#isLoaded = true;
    this.draw();
  }

  /** @param {{jobs: Job[], next?: string}} page */
  #add(page) {
    page.jobs.forEach((job) => this.#jobs.set(job.id, job));
    this.#next = page.next;
  }

  /** @param {Job} job as it is now */
  #seen(job) {
    if (!this.route.id || job.id === this.route.id) {
      this.#jobs.set(job.id, job);
      this.draw();
    }
  }

  template() {
    if (!this.#isLoaded) {
      return html`<p class="muted">${text('frame.loading')}</p>`;
    }
    if (this.#failure) {
      return html`
        <p class="bad" role="alert">${this.#failure}</p>
        ${this.route.id ? this.#wayBack() : nothing}
        ${button({ label: text('frame.retry'), onClick: () => this.#load() })}
      `;
    }
    return this.route.id ? this.#one() : this.#all();
  }

  #wayBack() {
    return html`<p><a href=${href('jobs')}>${text('jobs.all')}</a></p>`;
  }

  #all() {
    const jobs = [...this.#jobs.values()].sort((one, other) =>
      other.createdAt.localeCompare(one.createdAt),
    );
    const running = jobs.filter((job) => !job.endedAt);
    const ended = jobs.filter((job) => job.endedAt);
    return html`
      <section aria-labelledby="jobs-running">
        <h2 id="jobs-running">${text('jobs.running')}</h2>
        ${running.length === 0
          ? html`<p class="muted">${text('jobs.none')}</p>`
          : this.#cards(running)}
      </section>
      ${this.#schedules.template()}
      <section aria-labelledby="jobs-history">
        <h2 id="jobs-history">${text('jobs.history')}</h2>
        ${ended.length === 0
          ? html`<p class="muted">${text('jobs.noHistory')}</p>`
          : this.#cards(ended)}
        ${this.#next
          ? html`<p>${button({ label: text('jobs.more'), onClick: () => this.#more() })}</p>`
          : nothing}
      </section>
    `;
  }

  async #more() {
    await get('/jobs', { query: { cursor: this.#next }, signal: this.signal }).then(
      (page) => this.#add(page),
      sayFailure,
    );
    this.draw();
  }

  /** @param {Job[]} jobs */
  #cards(jobs) {
    return html`
      <div class="panels job-cards">
        ${repeat(
          jobs,
          (job) => job.id,
          (job) => this.#card(job),
        )}
      </div>
    `;
  }

  /**
   * @param {Job} job
   * @param {boolean} [isAlone] whether no other job is shown
   */
  #card(job, isAlone = false) {
    const name = text(`work.${job.work}`);
    const title = html`
      <a href=${href('jobs', job.id)}>${name}</a>
      ${job.dryRun ? html`<span class="tag">${text('jobs.dryRun')}</span>` : nothing}
      <span class="tag ${job.state.toLowerCase()}">${text(`jobs.state.${job.state}`)}</span>
    `;
    return html`
      <article class="panel" aria-labelledby="job-${job.id}">
        ${isAlone
          ? html`<h2 id="job-${job.id}">${title}</h2>`
          : html`<h3 id="job-${job.id}">${title}</h3>`}
        ${this.#facts(job, name)} ${this.#failuresOf(job)} ${this.#moves(job)}
      </article>
    `;
  }

  /**
   * @param {Job} job
   * @param {string} name
   */
  #facts(job, name) {
    const began = text('jobs.created', {
      at: dateTime(job.createdAt),
      who: text(`origin.${job.origin}`),
    });
    return html`
      <p class="muted">
        ${began}${job.endedAt ? `; ${text('jobs.ended', { at: dateTime(job.endedAt) })}` : ''}
      </p>
      ${progressBar(name, job.total - job.remaining, job.total)}
      <p>
        ${OUTCOMES.filter((outcome) => job.counts[outcome]).map(
          (outcome, place) =>
            html`${place === 0 ? '' : ', '}<span class=${outcome === 'FAILED' ? 'bad' : ''}
                >${number(job.counts[outcome])} ${text(`outcome.${outcome}`)}</span
              >`,
        )}
      </p>
      ${job.endedAt ? nothing : this.#pace(job)}
      ${job.waitsFor ? html`<p>${text('jobs.waitsFor', { what: job.waitsFor })}</p>` : nothing}
      ${job.proof ? this.#proof(job.proof) : nothing}
    `;
  }

  /** @param {Job} job */
  #pace(job) {
    const parts = [
      job.perSecond === undefined ? '' : text('jobs.pace', { rate: number(job.perSecond) }),
      job.secondsLeft === undefined ? '' : text('jobs.left', { time: duration(job.secondsLeft) }),
    ].filter((part) => part !== '');
    return html`
      ${parts.length === 0 ? nothing : html`<p class="muted">${parts.join(', ')}</p>`}
      ${job.inHand.length === 0
        ? nothing
        : html`<p class="muted">${text('jobs.inHand', { titles: job.inHand.join(', ') })}</p>`}
    `;
  }

  /** @param {NonNullable<Job['proof']>} proof */
  #proof(proof) {
    return html`
      <p>
        ${text('jobs.proof', {
          restored: number(proof.restored),
          equal: number(proof.bytesEqual),
        })}
      </p>
      <ul>
        ${proof.exceptions.map(
          ({ reason, items }) => html`<li>${reasonOfJob(reason)} (${text('jobs.reason', { n: items })})</li>`,
        )}
      </ul>
    `;
  }

  /** @param {Job} job */
  #failuresOf(job) {
    const n = job.counts.FAILED ?? 0;
    if (n === 0) {
      return nothing;
    }
    return html`
      <details @toggle=${(/** @type {any} */ event) => event.target.open && this.#loadFailures(job)}>
        <summary>${text('jobs.failures', { n })}</summary>
        ${this.#byReason(this.#failures.get(job.id), n)}
      </details>
    `;
  }

  /** @param {Job} job */
  async #loadFailures(job) {
    try {
      const page = await get(`/jobs/${job.id}/items`, {
        query: { outcome: 'FAILED' },
        signal: this.signal,
      });
      this.#failures.set(job.id, page.items);
      this.draw();
    } catch (failure) {
      sayFailure(failure);
    }
  }

  /**
   * @param {JobItem[] | undefined} items
   * @param {number} n how many there are in all
   */
  #byReason(items, n) {
    if (!items) {
      return html`<p class="muted">${text('frame.loading')}</p>`;
    }
    /** @type {Map<string, JobItem[]>} */
    const reasons = new Map();
    items.forEach((item) => {
      const reason = reasonOfJob(item.reason);
      reasons.set(reason, [...(reasons.get(reason) ?? []), item]);
    });
    return html`
      <dl class="reasons">
        ${[...reasons].map(
          ([reason, failed]) => html`
            <dt>${reason} (${text('jobs.reason', { n: failed.length })})</dt>
            <dd>
              ${failed.map((item) => html`<a href=${href('titles', item.id)}>${item.title}</a> `)}
            </dd>
          `,
        )}
      </dl>
      ${items.length < n ? html`<p class="muted">${text('jobs.moreFailures')}</p>` : nothing}
    `;
  }

  /** @param {Job} job */
  #moves(job) {
    return html`
      <p class="actions">
        ${(MOVES[job.state] ?? []).map((move) =>
          button({
            label: text(`jobs.${move}`),
            isBusy: this.isBusy(job.id),
            onClick: () => this.#move(job, move),
          }),
        )}
      </p>
    `;
  }

  /**
   * @param {Job} job
   * @param {string} move
   */
  async #move(job, move) {
    if (move === 'cancel' && !(await this.#isCancelMeant(job))) {
      return;
    }
    await this.busyWith(job.id, async () => {
      if (move === 'forget') {
        await remove(`/jobs/${job.id}`);
        this.#jobs.delete(job.id);
        if (this.route.id) {
          navigate(href('jobs'));
        }
      } else {
        this.#seen(await post(`/jobs/${job.id}/${move}`));
      }
    });
  }

  /** @param {Job} job */
  #isCancelMeant(job) {
    return ask({
      heading: text('jobs.ask.cancel'),
      content: text('jobs.ask.cancel.text', { n: job.remaining }),
      confirm: text('jobs.cancel'),
      isDangerous: true,
    });
  }

  #one() {
    const job = this.#jobs.get(this.route.id);
    if (!job) {
      return this.#wayBack();
    }
    return html`
      ${this.#wayBack()} ${this.#card(job, true)}
      <section class="panel" aria-labelledby="job-items">
        <h2 id="job-items">${text('jobs.items')}</h2>
        <div class="narrow">
          <div class="field">
            <label for="job-outcome">${text('jobs.items.outcome')}</label>
            <select
              id="job-outcome"
              @change=${(/** @type {any} */ event) => this.#narrow(event.target.value)}
            >
              <option value="">${text('library.all')}</option>
              ${OUTCOMES.map(
                (outcome) => html`<option value=${outcome}>${text(`outcome.${outcome}`)}</option>`,
              )}
            </select>
          </div>
        </div>
        ${table(
          'job-items',
          [
            text('jobs.items.title'),
            text('jobs.items.outcome'),
            text('jobs.items.reason'),
          ],
          this.#items.map(
            (item) => html`
              <tr>
                <td><a href=${href('titles', item.id)}>${item.title}</a></td>
                <td class=${item.outcome === 'FAILED' ? 'bad' : ''}>
                  ${text(`outcome.${item.outcome ?? 'open'}`)}
                </td>
                <td>${reasonOfJob(item.reason)}</td>
              </tr>
            `,
          ),
        )}
        ${this.#nextItems
          ? html`<p>
              ${button({
                label: text('jobs.items.more'),
                onClick: () => this.#trying(() => this.#loadItems()),
              })}
            </p>`
          : nothing}
      </section>
    `;
  }

  /** @param {string} outcome */
  #narrow(outcome) {
    this.#outcome = outcome;
    this.#items = [];
    this.#nextItems = undefined;
    this.#trying(() => this.#loadItems());
  }
}

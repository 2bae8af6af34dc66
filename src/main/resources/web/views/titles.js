// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { ApiError, get, post, put, remove } from '../api.js';
import { badgeTable } from '../components/badge-table.js';
import { comparison } from '../components/comparison.js';
import { ask } from '../components/dialog.js';
import { button } from '../components/form.js';
import { posterAddress } from '../components/poster.js';
import { say, sayFailure } from '../components/status.js';
import { table } from '../components/table.js';
import { onEvent } from '../events.js';
import { ago, dateTime, duration } from '../language.js';
import { href } from '../router.js';
import { text, textOr } from '../texts.js';
import { View } from '../view.js';

/** The widest picture that the service has. */
const WIDTH = 480;

/** When what a run has changed is known to lists, which take note of runs a moment later. */
const NOTED_AFTER = [1_500, 4_000];

/** One title: before and after, what became of each badge, and what can be done. */
export default class TitleView extends View {
  /** @type {any} */
  #item;
  /** Reports, the newest first. @type {any[]} */
  #runs = [];
  #failure = '';
  #working = '';

  get heading() {
    const year = this.#item?.year ? ` (${this.#item.year})` : '';
    return this.#item ? this.#item.title + year : text('titles.heading');
  }

  enter() {
    this.untilLeft(
      onEvent('run', (run) => {
        if (run.itemId === this.#item?.id) {
          NOTED_AFTER.forEach((time) => this.#loadIn(time));
        }
      }),
    );
    return this.#load();
  }

  /** @param {import('../router.js').Route} route */
  changed(route) {
    this.route = route;
  }

  get #path() {
    return `/items/${encodeURIComponent(this.route.id)}`;
  }

  async #load() {
    try {
      [this.#item, this.#runs] = await Promise.all([
        get(this.#path, { signal: this.signal }),
        this.#loadRuns(),
      ]);
      this.#failure = '';
    } catch (failure) {
      if (ApiError.isAbort(failure)) {
        return;
      }
      this.#failure = /** @type {Error} */ (failure).message;
    }
    this.draw();
  }

  /** Without a database only the latest is known, which comes with the title. */
  #loadRuns() {
    return get(`${this.#path}/runs`, { signal: this.signal }).catch((failure) => {
      if (ApiError.isAbort(failure)) {
        throw failure;
      }
      return [];
    });
  }

  template() {
    if (this.#failure) {
      return html`
        <p class="bad" role="alert">${this.#failure}</p>
        <p class="actions">
          ${button({ label: text('frame.retry'), onClick: () => this.#load() })}
          <a class="button" href=${href('library')}>${text('titles.back')}</a>
        </p>
      `;
    }
    return this.#item
      ? html`
          <div class="title-view">
            <section aria-label=${text('titles.poster')}>${this.#pictures()}</section>
            <div>${this.#facts()} ${this.#actions()} ${this.#badges()} ${this.#run()}
              ${this.#earlierRuns()}</div
            >
          </div>
        `
      : html`<p class="muted">${text('frame.loading')}</p>`;
  }

  #pictures() {
    const item = this.#item;
    const current = posterAddress(item, 'current', WIDTH);
    if (item.state === 'BADGED') {
      const before = posterAddress(item, 'original', WIDTH);
      return comparison({ before, after: current, alt: item.title });
    }
    return html`<img class="whole" src=${current} alt=${text('titles.alt', { title: item.title })} />`;
  }

  #facts() {
    const item = this.#item;
    const ids = [
      ['IMDb', item.imdbId],
      ['TMDb', item.tmdbId],
      ['TVDB', item.tvdbId],
    ].filter(([, id]) => id);
    return html`
      <p>
        <span class="tag ${item.state.toLowerCase()}">${text(`state.${item.state}`)}</span>
        ${(item.tags ?? []).map(
          (/** @type {string} */ tag) => html` <span class="tag">${tag}</span>`,
        )}
      </p>
      ${item.leftAlone
        ? html`<p class="strip note">${text(`leftAlone.${item.leftAlone}`)}</p>`
        : nothing}
      ${ids.length === 0
        ? html`<p class="muted">${text('titles.noIds')}</p>`
        : html`<p class="muted">${ids.map(([name, id]) => `${name} ${id}`).join(' · ')}</p>`}
    `;
  }

  #actions() {
    const { state, leftAlone } = this.#item;
    const isExcluded = leftAlone === 'EXCLUDED_HERE' || leftAlone === 'EXCLUDED_BY_TAG';
    return html`
      <div class="actions" role="group" aria-label=${text('titles.actions')}>
        ${this.#button('badge', { kind: 'primary', isDisabled: isExcluded }, () =>
          post(`${this.#path}/badges`, { query: { force: state === 'BADGED' } }),
        )}
        ${this.#button('restore', { isDisabled: state !== 'BADGED' }, () => this.#restore())}
        ${leftAlone === 'EXCLUDED_HERE' || leftAlone === 'RESTORED'
          ? this.#button('include', {}, () => remove(`${this.#path}/exclusion`))
          : this.#button('exclude', { isDisabled: isExcluded }, () =>
              put(`${this.#path}/exclusion`),
            )}
        <a class="button" href=${href('settings', '', { title: this.#item.id })}
          >${text('titles.try')}</a
        >
      </div>
    `;
  }

  /**
   * @param {string} action
   * @param {{kind?: string, isDisabled?: boolean}} options
   * @param {() => Promise<any>} work
   */
  #button(action, options, work) {
    return button({
      ...options,
      label: text(`titles.${action}`),
      isBusy: this.#working === action,
      isDisabled: options.isDisabled || this.#working !== '',
      onClick: () => this.#work(action, work),
    });
  }

  /**
   * @param {string} action
   * @param {() => Promise<any>} work
   */
  async #work(action, work) {
    this.#working = action;
    this.draw();
    try {
      const result = await work();
      if (result !== 'not agreed') {
        say(doneText(action, result));
      }
    } catch (failure) {
      sayFailure(failure);
    } finally {
      this.#working = '';
      NOTED_AFTER.forEach((time) => this.#loadIn(time));
      await this.#load();
    }
  }

  /** @param {number} time in milliseconds */
  #loadIn(time) {
    const next = setTimeout(() => this.#load(), time);
    this.untilLeft(() => clearTimeout(next));
  }

  async #restore() {
    const isAgreed = await ask({
      heading: text('titles.ask.restore'),
      content: text('titles.ask.restore.text'),
      confirm: text('titles.restore'),
      isDangerous: true,
    });
    return isAgreed ? remove(`${this.#path}/badges`) : 'not agreed';
  }

  #badges() {
    const stages = this.#item.report?.stages ?? [];
    return html`
      <h2>${text('titles.badges')}</h2>
      ${stages.length === 0
        ? html`<p class="muted">${text('titles.noRun')}</p>`
        : badgeTable(stages, this.#item.id)}
    `;
  }

  #run() {
    const { report, lastRun } = this.#item;
    if (!report && !lastRun) {
      return nothing;
    }
    const outcome = report?.outcome ?? lastRun.outcome;
    const at = report?.startedAt ?? lastRun?.at;
    return html`
      <h2>${text('titles.run')}</h2>
      <dl>
        <dt>${text('titles.outcome')}</dt>
        <dd>${text(`outcome.${outcome}`)}</dd>
        ${at
          ? html`<dt>${text('titles.when')}</dt>
              <dd><time datetime=${at} title=${dateTime(at)}>${ago(at)}</time></dd>`
          : nothing}
        ${report
          ? html`<dt>${text('titles.took')}</dt>
              <dd>${duration(report.durationMs / 1_000)}</dd>`
          : nothing}
        ${report?.reason
          ? html`<dt>${text('titles.reason')}</dt>
              <dd>${report.reason}</dd>`
          : nothing}
        ${report?.drawing
          ? html`<dt>${text('titles.drawing')}</dt>
              <dd>
                ${text(`drawing.${report.drawing.method}`)}
                ${report.drawing.reason
                  ? html`<span class="muted">(${report.drawing.reason})</span>`
                  : nothing}
              </dd>
              ${arrangement(report.drawing.arrangement)}`
          : nothing}
      </dl>
    `;
  }

  #earlierRuns() {
    const latest = this.#item.report?.runId;
    const earlier = this.#runs.filter(({ runId }) => runId !== latest);
    if (earlier.length === 0) {
      return nothing;
    }
    return html`
      <h2 id="earlier-runs">${text('titles.runs')}</h2>
      ${table(
        'earlier-runs',
        [
          text('titles.when'),
          text('titles.outcome'),
          text('titles.shows'),
          text('titles.took'),
          text('titles.reason'),
        ],
        earlier.map((run) => earlierRun(run)),
      )}
    `;
  }
}

/** @param {string} [name] which runs of earlier versions did not tell */
function arrangement(name) {
  return name
    ? html`<dt>${text('titles.arrangement')}</dt>
        <dd>${textOr(`arrangement.${name}`, name)}</dd>`
    : nothing;
}

/**
 * @param {string} action
 * @param {any} result what the service has answered
 */
function doneText(action, result) {
  switch (action) {
    case 'badge':
      return text('titles.done.badge', { outcome: text(`outcome.${result.outcome}`) });
    case 'restore':
      return result.restored
        ? text('titles.done.restore')
        : text('titles.done.notRestored', { reason: result.reason ?? '' });
    default:
      return text(`titles.done.${action}`);
  }
}

/** @param {any} report */
function earlierRun({ startedAt, outcome, stages, durationMs, reason }) {
  const values = (stages ?? [])
    .map((/** @type {any} */ stage) => stage.value)
    .filter(Boolean);
  return html`
    <tr>
      <td><time datetime=${startedAt} title=${dateTime(startedAt)}>${ago(startedAt)}</time></td>
      <td>${text(`outcome.${outcome}`)}</td>
      <td>${values.join(' · ')}</td>
      <td>${duration(durationMs / 1_000)}</td>
      <td>${reason ?? ''}</td>
    </tr>
  `;
}

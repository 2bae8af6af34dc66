// @ts-check
import { html, nothing } from '../../lit/lit-html.js';
import { get, post, put, remove } from '../../api.js';
import { ask } from '../../components/dialog.js';
import { button } from '../../components/form.js';
import { say } from '../../components/status.js';
import { table } from '../../components/table.js';
import { ago, dateTime } from '../../language.js';
import { href } from '../../router.js';
import { text, textOr } from '../../texts.js';
import { ScheduleForm } from './schedule-form.js';

/** @typedef {import('./schedule-form.js').Schedule} Schedule */

/** When jobs begin by themselves; part of the view of jobs. */
export class Schedules {
  /** @type {Schedule[]} */
  #all = [];
  /** @type {ScheduleForm | undefined} */
  #form;

  /** @param {import('../../view.js').View} view that it belongs to */
  constructor(view) {
    this.view = view;
  }

  async load() {
    this.#all = await get('/schedules', { signal: this.view.signal });
  }

  template() {
    return html`
      <section class="panel" aria-labelledby="schedules">
        <h2 id="schedules" tabindex="-1">${text('schedules.heading')}</h2>
        ${table(
          'schedules',
          [
            text('schedules.name'),
            text('schedules.when'),
            text('schedules.next'),
            text('schedules.last'),
            text('schedules.action'),
          ],
          this.#all.map((schedule) => this.#row(schedule)),
        )}
        ${this.#form
          ? this.#form.template()
          : html`<p>${button({ label: text('schedules.add'), onClick: () => this.#edit() })}</p>`}
      </section>
    `;
  }

  /** @param {Schedule} schedule */
  #row(schedule) {
    const { name, cron, window, work, enabled, builtIn, next, last } = schedule;
    const what = work ? text(`work.${work}`) : textOr(`schedules.${name}`, '');
    return html`
      <tr>
        <th scope="row">${name}<br /><span class="muted">${what}</span></th>
        <td>
          <code>${cron}</code>
          ${window ? html`<br />${text('schedules.window', { window })}` : nothing}
        </td>
        <td>
          ${enabled && next
            ? html`<span title=${dateTime(next)}>${ago(next)}</span>`
            : text('schedules.off')}
        </td>
        <td>${this.#lastRun(last)}</td>
        <td>
          <span class="actions">
            ${this.#button(name, 'run', () => this.#runNow(name))}
            ${this.#button(name, enabled ? 'turnOff' : 'turnOn', () => this.#turn(schedule))}
            ${this.#button(name, 'edit', () => this.#edit(schedule))}
            ${this.#button(name, builtIn ? 'reset' : 'remove', () => this.#remove(schedule))}
          </span>
        </td>
      </tr>
    `;
  }

  /**
   * @param {string} name of the schedule
   * @param {string} action
   * @param {() => unknown} onClick
   */
  #button(name, action, onClick) {
    return button({
      label: text(`schedules.${action}`),
      name: text(`schedules.${action}Name`, { name }),
      isDisabled: this.view.isBusy(name),
      onClick,
    });
  }

  /** @param {{at: string, job?: string} | undefined} last */
  #lastRun(last) {
    if (!last) {
      return text('schedules.never');
    }
    const when = ago(last.at);
    return last.job ? html`<a href=${href('jobs', last.job)}>${when}</a>` : when;
  }

  /** @param {Schedule} [schedule] a new one if absent */
  async #edit(schedule) {
    const libraries = await get('/libraries').catch(() => []);
    this.#form = new ScheduleForm(this.view, libraries, schedule, () => this.#edited());
    this.view.draw();
    setTimeout(() => document.getElementById('schedule-form')?.focus());
  }

  async #edited() {
    this.#form = undefined;
    await this.load();
    this.view.draw();
    document.getElementById('schedules')?.focus();
  }

  /** @param {string} name */
  async #runNow(name) {
    await this.view.busyWith(name, async () => {
      const begun = await post(address(name, '/run'));
      say(text(begun.job ? 'schedules.began' : 'schedules.nothingToDo', { name }));
      await this.load();
    });
  }

  /**
   * A schedule is saved as a whole.
   *
   * @param {Schedule} schedule
   */
  async #turn({ name, cron, window, work, items, badges, builtIn, enabled }) {
    await this.view.busyWith(name, async () => {
      const body = builtIn
        ? { cron, window, enabled: !enabled }
        : { cron, window, work, items, badges, enabled: !enabled };
      await put(address(name), { body });
      await this.load();
    });
  }

  /** @param {Schedule} schedule */
  async #remove({ name, builtIn }) {
    const action = builtIn ? 'reset' : 'remove';
    const isAgreed = await ask({
      heading: text(`schedules.ask.${action}`, { name }),
      content: text(`schedules.ask.${action}.text`),
      confirm: text(`schedules.${action}`),
      isDangerous: !builtIn,
    });
    if (isAgreed) {
      await this.view.busyWith(name, async () => {
        await remove(address(name));
        await this.#edited();
      });
    }
  }
}

/**
 * @param {string} name
 * @param {string} [action]
 */
function address(name, action = '') {
  return `/schedules/${encodeURIComponent(name)}${action}`;
}

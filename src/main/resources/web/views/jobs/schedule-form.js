// @ts-check
import { html, nothing } from '../../lit/lit-html.js';
import { ApiError, put } from '../../api.js';
import { button, choice, form, textField } from '../../components/form.js';
import { say } from '../../components/status.js';
import { text } from '../../texts.js';

/**
 * @typedef {object} Schedule as the API describes it
 * @property {string} name
 * @property {boolean} builtIn
 * @property {string} cron
 * @property {string} [window]
 * @property {string} [work]
 * @property {any} [items]
 * @property {string[]} [badges]
 * @property {boolean} enabled
 * @property {string} [next]
 * @property {{at: string, job?: string}} [last]
 */

const WORKS = ['BADGE', 'REFRESH_RATINGS', 'RESTORE'];
const TYPES = ['MOVIE', 'SERIES', 'SEASON', 'EPISODE', 'COLLECTION'];
const STATES = ['ORIGINAL', 'BADGED', 'CHANGED', 'FAILED'];

/** A schedule that is made or changed. What the form has no field for stays as it is. */
export class ScheduleForm {
  #name;
  #cron;
  #window;
  #work;
  /** What narrows its titles; empty where it does not. @type {Record<string, string>} */
  #items;
  /** What the service says of fields. @type {Record<string, string>} */
  #errors = {};
  #failure = '';

  /**
   * @param {import('../../view.js').View} view
   * @param {{id: string, name: string}[]} libraries
   * @param {Schedule | undefined} schedule a new one if absent
   * @param {() => Promise<void>} ended is called when it was saved or given up
   */
  constructor(view, libraries, schedule, ended) {
    this.view = view;
    this.libraries = libraries;
    this.schedule = schedule;
    this.ended = ended;
    this.#name = schedule?.name ?? '';
    this.#cron = schedule?.cron ?? '0 3 * * *';
    this.#window = schedule?.window ?? '';
    this.#work = schedule?.work ?? WORKS[0];
    const items = schedule?.items ?? {};
    this.#items = {
      library: items.library ?? '',
      type: items.types?.length === 1 ? items.types[0] : '',
      state: items.state ?? '',
      tag: items.tag ?? '',
      search: items.search ?? '',
    };
  }

  template() {
    const { schedule } = this;
    const heading = schedule
      ? text('schedules.editName', { name: schedule.name })
      : text('schedules.add');
    return html`
      <h3 id="schedule-form" tabindex="-1">${heading}</h3>
      ${form(
        html`
          ${schedule ? nothing : this.#field('name', this.#name, (name) => (this.#name = name))}
          ${this.#field('cron', this.#cron, (cron) => (this.#cron = cron))}
          ${this.#field('window', this.#window, (window) => (this.#window = window))}
          ${schedule?.builtIn ? nothing : this.#what()}
          ${this.#failure ? html`<p class="bad" role="alert">${this.#failure}</p>` : nothing}
          <p class="actions">
            ${button({
              label: text('schedules.save'),
              kind: 'primary',
              isBusy: this.view.isBusy('schedule-form'),
            })}
            ${button({ label: text('frame.cancel'), onClick: () => this.ended() })}
          </p>
        `,
        () => this.#save(),
        'narrow',
      )}
    `;
  }

  /** What it does, and with which titles. */
  #what() {
    const all = { value: '', label: text('library.all') };
    return html`
      ${choice({
        id: 'schedule-work',
        label: text('schedules.work'),
        value: this.#work,
        error: this.#errors.work,
        options: WORKS.map((work) => ({ value: work, label: text(`work.${work}`) })),
        onChange: (work) => (this.#work = work),
      })}
      ${this.#narrowing('library', [
        all,
        ...this.libraries.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      ${this.#narrowing('type', [
        all,
        ...TYPES.map((type) => ({ value: type, label: text(`type.${type}`) })),
      ])}
      ${this.#narrowing('state', [
        all,
        ...STATES.map((state) => ({ value: state, label: text(`state.${state}`) })),
      ])}
      ${this.#itemField('tag')} ${this.#itemField('search')}
    `;
  }

  /**
   * @param {'name' | 'cron' | 'window'} name
   * @param {string} value
   * @param {(value: string) => void} onChange
   */
  #field(name, value, onChange) {
    return textField({
      id: `schedule-${name}`,
      label: text(`schedules.field.${name}`),
      help: text(`schedules.field.${name}.help`),
      error: this.#errors[name],
      value,
      onChange,
    });
  }

  /**
   * @param {'library' | 'type' | 'state'} name
   * @param {{value: string, label: string}[]} options
   */
  #narrowing(name, options) {
    return choice({
      id: `schedule-${name}`,
      label: text(`library.${name}`),
      value: this.#items[name],
      options,
      onChange: (value) => (this.#items[name] = value),
    });
  }

  /** @param {'tag' | 'search'} name */
  #itemField(name) {
    return textField({
      id: `schedule-${name}`,
      label: text(`schedules.field.${name}`),
      value: this.#items[name],
      onChange: (value) => (this.#items[name] = value),
    });
  }

  async #save() {
    await this.view.busyWith('schedule-form', async () => {
      try {
        await put(`/schedules/${encodeURIComponent(this.#name)}`, { body: this.#draft() });
        say(text('schedules.saved', { name: this.#name }));
        await this.ended();
      } catch (failure) {
        this.#show(failure);
      }
    });
  }

  #draft() {
    const { schedule } = this;
    const times = {
      cron: this.#cron,
      window: this.#window || undefined,
      enabled: schedule?.enabled ?? true,
    };
    return schedule?.builtIn
      ? times
      : { ...times, work: this.#work, items: this.#narrowed(), badges: schedule?.badges };
  }

  #narrowed() {
    const { type, ...texts } = this.#items;
    const given = Object.entries(texts).map(([name, value]) => [name, value || undefined]);
    return {
      ...this.schedule?.items,
      ...Object.fromEntries(given),
      types: type ? [type] : undefined,
    };
  }

  /** @param {unknown} failure at its fields where the service names them */
  #show(failure) {
    const violations = failure instanceof ApiError ? failure.violations : [];
    this.#errors = Object.fromEntries(violations.map(({ field, message }) => [field, message]));
    this.#failure = violations.length === 0 ? /** @type {Error} */ (failure).message : '';
    const [first] = violations;
    setTimeout(() => document.getElementById(`schedule-${first?.field}`)?.focus());
  }
}

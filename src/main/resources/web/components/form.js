// @ts-check
/** Controls with their labels, help and errors; all of them are the browser's own. */
import { html, nothing } from '../lit/lit-html.js';
import { live } from '../lit/directives/live.js';
import { text } from '../texts.js';

/**
 * @typedef {object} Field
 * @property {string} id unique in the page
 * @property {string} label
 * @property {string} value
 * @property {(value: string) => void} onChange
 * @property {string} [help] a sentence below
 * @property {string} [error] what is wrong with the value
 * @property {boolean} [isDisabled]
 */

/**
 * What belongs to a field besides its control.
 *
 * @param {{id: string, label: string, help?: string, error?: string}} field
 * @param {unknown} control that has the id, and {@link described} as `aria-describedby`
 */
export function field({ id, label, help, error }, control) {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${control}
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    </div>
  `;
}

/**
 * The ids of what describes a control.
 *
 * @param {{id: string, help?: string, error?: string}} field
 */
export function described({ id, help, error }) {
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? nothing : ids.join(' ');
}

/**
 * A line of text.
 *
 * @param {Field & {type?: string, autocomplete?: string, placeholder?: string}} options
 */
export function textField(options) {
  const { id, value, onChange, error, isDisabled = false, type = 'text' } = options;
  return field(
    options,
    html`<input
      id=${id}
      type=${type}
      .value=${live(value)}
      ?disabled=${isDisabled}
      autocomplete=${options.autocomplete ?? 'off'}
      placeholder=${options.placeholder ?? nothing}
      spellcheck="false"
      aria-describedby=${described(options)}
      aria-invalid=${error ? 'true' : nothing}
      @input=${(/** @type {any} */ event) => onChange(event.target.value)}
    />`,
  );
}

/**
 * One of several.
 *
 * @param {Field & {options: {value: string, label: string}[]}} options
 */
export function choice(options) {
  const { id, value, onChange, isDisabled = false } = options;
  return field(
    options,
    html`<select
      id=${id}
      ?disabled=${isDisabled}
      aria-describedby=${described(options)}
      @change=${(/** @type {any} */ event) => onChange(event.target.value)}
    >
      ${options.options.map(
        (one) =>
          html`<option value=${one.value} .selected=${one.value === value}>${one.label}</option>`,
      )}
    </select>`,
  );
}

/**
 * Yes or no.
 *
 * @param {{id: string, label: string, isOn: boolean, onChange: (isOn: boolean) => void,
 *     help?: string, isDisabled?: boolean}} options
 */
export function checkbox({ id, label, isOn, onChange, help, isDisabled = false }) {
  return html`
    <div class="field check">
      <input
        id=${id}
        type="checkbox"
        .checked=${live(isOn)}
        ?disabled=${isDisabled}
        aria-describedby=${described({ id, help })}
        @change=${(/** @type {any} */ event) => onChange(event.target.checked)}
      />
      <label for=${id}>${label}</label>
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
    </div>
  `;
}

/**
 * A form: Enter in any of its fields does what its button does. Nothing leaves the page by itself.
 *
 * @param {unknown} content with a button that has no `onClick`
 * @param {() => void} onSubmit
 * @param {string} [kind]
 */
export function form(content, onSubmit, kind = '') {
  return html`<form
    class=${kind}
    novalidate
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    ${content}
  </form>`;
}

/**
 * A button that shows that it is at work, and cannot be pressed meanwhile.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {(event: Event) => void} [options.onClick] absent for the button of a {@link form}
 * @param {string} [options.name] what it is called where the label says too little
 * @param {boolean} [options.isBusy]
 * @param {string} [options.kind]
 * @param {boolean} [options.isDisabled]
 * @param {string} [options.describedBy] id of what says more
 */
export function button(options) {
  const { label, onClick, name, isBusy = false, kind = '', isDisabled, describedBy } = options;
  return html`
    <button
      type=${onClick ? 'button' : 'submit'}
      class=${kind}
      aria-label=${name ?? nothing}
      ?disabled=${isDisabled || isBusy}
      aria-busy=${isBusy ? 'true' : nothing}
      aria-describedby=${describedBy ?? nothing}
      @click=${onClick ?? nothing}
    >
      ${isBusy ? text('frame.working') : label}
    </button>
  `;
}

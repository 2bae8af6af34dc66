// @ts-check
/** Some of several things in an order of one's own: moved by buttons, or by the mouse. */
import { html, nothing } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { described } from './form.js';
import { text } from '../texts.js';

/**
 * @typedef {object} Options
 * @property {string} id unique in the page
 * @property {string} label
 * @property {string[]} values what is chosen, in its order
 * @property {string[]} options what can be chosen
 * @property {(value: string) => string} labelOf
 * @property {(values: string[]) => void} onChange
 * @property {string} [help]
 * @property {string} [error]
 * @property {unknown} [extra] stands beside the label
 */

/** What the mouse has taken, in which list. */
let taken = { id: '', index: -1 };

/** @param {Options} options */
export function orderList(options) {
  const { id, label, values, options: all, labelOf, help, error, extra = nothing } = options;
  const others = all.filter((value) => !values.includes(value));
  return html`
    <fieldset class="field order" id=${id} aria-describedby=${described({ id, help, error })}>
      <legend>${label} ${extra}</legend>
      <ol>
        ${repeat(
          values,
          (value) => value,
          (value, index) => entry(options, value, index),
        )}
      </ol>
      ${others.length === 0
        ? nothing
        : html`
            <select
              aria-label=${text('order.add', { label })}
              @change=${(/** @type {any} */ event) => add(options, event.target)}
            >
              <option value="">${text('order.add', { label })}</option>
              ${others.map((value) => html`<option value=${value}>${labelOf(value)}</option>`)}
            </select>
          `}
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    </fieldset>
  `;
}

/**
 * @param {Options} options
 * @param {string} value
 * @param {number} index
 */
function entry(options, value, index) {
  const { id, values, labelOf, onChange } = options;
  const label = labelOf(value);
  return html`
    <li
      draggable="true"
      @dragstart=${(/** @type {DragEvent} */ event) => {
        taken = { id, index };
        event.dataTransfer?.setData('text/plain', label);
      }}
      @dragover=${(/** @type {DragEvent} */ event) => {
        if (taken.id === id) {
          event.preventDefault();
        }
      }}
      @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        move(options, taken.index, index);
      }}
    >
      <span>${label}</span>
      <button
        type="button"
        class="plain"
        id="${id}-${value}-up"
        ?disabled=${index === 0}
        aria-label=${text('order.up', { label })}
        @click=${() => moveByButton(options, index, index - 1, `${id}-${value}`, 'up')}
      >
        ↑
      </button>
      <button
        type="button"
        class="plain"
        id="${id}-${value}-down"
        ?disabled=${index === values.length - 1}
        aria-label=${text('order.down', { label })}
        @click=${() => moveByButton(options, index, index + 1, `${id}-${value}`, 'down')}
      >
        ↓
      </button>
      <button
        type="button"
        class="plain"
        ?disabled=${values.length === 1}
        aria-label=${text('order.remove', { label })}
        @click=${() => onChange(values.filter((other) => other !== value))}
      >
        ×
      </button>
    </li>
  `;
}

/**
 * The focus goes along: whoever has moved something may want to move it on.
 *
 * @param {Options} options
 * @param {number} from
 * @param {number} to
 * @param {string} name what the ids of the thing's buttons begin with
 * @param {'up' | 'down'} direction
 */
function moveByButton(options, from, to, name, direction) {
  move(options, from, to);
  setTimeout(() => {
    const wanted = /** @type {HTMLButtonElement | null} */ (
      document.getElementById(`${name}-${direction}`)
    );
    const opposite = direction === 'up' ? 'down' : 'up';
    (wanted?.disabled ? document.getElementById(`${name}-${opposite}`) : wanted)?.focus();
  });
}

/**
 * @param {Options} options
 * @param {number} from
 * @param {number} to
 */
function move({ values, onChange }, from, to) {
  if (from !== to && values[from] !== undefined) {
    const rest = values.filter((value, index) => index !== from);
    onChange([...rest.slice(0, to), values[from], ...rest.slice(to)]);
  }
}

/**
 * @param {Options} options
 * @param {HTMLSelectElement} select
 */
function add({ values, onChange }, select) {
  if (select.value !== '') {
    onChange([...values, select.value]);
    select.value = '';
  }
}

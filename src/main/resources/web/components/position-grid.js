// @ts-check
/** The places on a poster: as a group of radio buttons, and as what a move leads to. */
import { html, nothing } from '../lit/lit-html.js';
import { live } from '../lit/directives/live.js';
import { described } from './form.js';
import { text } from '../texts.js';

/** In the middle there is none. */
const ROWS = [
  ['TOP_LEFT', 'TOP_CENTER', 'TOP_RIGHT'],
  ['CENTER_LEFT', '', 'CENTER_RIGHT'],
  ['BOTTOM_LEFT', 'BOTTOM_CENTER', 'BOTTOM_RIGHT'],
];

export const POSITIONS = ROWS.flat().filter((position) => position !== '');

/** @type {Record<string, [number, number]>} */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where an arrow key leads from a position; the empty middle is passed over.
 *
 * @param {string} position
 * @param {string} key as events name it
 * @returns {string | undefined} nothing for other keys, and where the poster ends
 */
export function movedBy(position, key) {
  const arrow = ARROWS[key];
  if (!arrow) {
    return undefined;
  }
  let row = ROWS.findIndex((places) => places.includes(position));
  let column = ROWS[row].indexOf(position);
  do {
    column += arrow[0];
    row += arrow[1];
  } while (ROWS[row]?.[column] === '');
  return ROWS[row]?.[column];
}

/**
 * The position that is nearest to a point.
 *
 * @param {number} x from 0 at the poster's left edge to 1
 * @param {number} y from 0 at its upper edge to 1
 */
export function nearest(x, y) {
  const position = ROWS[third(y)][third(x)];
  return position || (x < 0.5 ? 'CENTER_LEFT' : 'CENTER_RIGHT');
}

/** @param {number} part */
function third(part) {
  return Math.min(2, Math.max(0, Math.floor(part * 3)));
}

/**
 * One position of all.
 *
 * @param {{id: string, label: string, value: string, onChange: (value: string) => void,
 *     help?: string, extra?: unknown}} options
 */
export function positionGrid({ id, label, value, onChange, help, extra = nothing }) {
  return html`
    <fieldset class="field positions" aria-describedby=${described({ id, help })}>
      <legend>${label} ${extra}</legend>
      <div class="position-grid">
        ${ROWS.flat().map((position) =>
          position === ''
            ? html`<span></span>`
            : html`<label title=${text(`position.${position}`)}>
                <input
                  type="radio"
                  name=${id}
                  value=${position}
                  .checked=${live(position === value)}
                  @change=${() => onChange(position)}
                />
                <span class="unseen">${text(`position.${position}`)}</span>
              </label>`,
        )}
      </div>
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
    </fieldset>
  `;
}

// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { live } from '../lit/directives/live.js';
import { address } from '../api.js';
import { href } from '../router.js';
import { text } from '../texts.js';

/** @typedef {{id: string, title: string, year?: number, posterTag?: string, state: string}} Item */

/** The widths that the service has pictures of. */
const WIDTH = 240;

/**
 * The address of a poster in a small size. The tag is part of it, so that browsers keep each picture
 * for good and still show every new one.
 *
 * @param {Item} item
 * @param {'current' | 'original'} [which]
 * @param {number} [width]
 */
export function posterAddress(item, which = 'current', width = WIDTH) {
  return address(`/items/${encodeURIComponent(item.id)}/poster`, {
    which,
    width,
    v: item.posterTag,
  });
}

/**
 * A poster with its title and what is known of it.
 *
 * @param {Item} item
 * @param {object} [options]
 * @param {boolean} [options.isChosen]
 * @param {(isChosen: boolean) => void} [options.onChoose] absent where nothing can be chosen
 */
export function posterCard(item, { isChosen = false, onChoose } = {}) {
  const year = item.year ? ` (${item.year})` : '';
  return html`
    <li class="card ${isChosen ? 'chosen' : ''}">
      <a href=${href('titles', item.id)}>
        <span class="poster">
          <img
            src=${posterAddress(item)}
            alt=""
            width="240"
            height="360"
            loading="lazy"
            decoding="async"
            @error=${showsNothing}
            @load=${showsPicture}
          />
        </span>
        <span class="title">${item.title}<span class="muted">${year}</span></span>
      </a>
      <span class="card-foot">
        <span class="tag ${item.state.toLowerCase()}">${text(`state.${item.state}`)}</span>
        ${onChoose
          ? html`<input
              type="checkbox"
              aria-label=${text('library.choose', { title: item.title })}
              .checked=${live(isChosen)}
              @change=${(/** @type {any} */ event) => onChoose(event.target.checked)}
            />`
          : nothing}
      </span>
    </li>
  `;
}

/** @param {Event} event */
function showsNothing(event) {
  /** @type {HTMLElement} */ (event.target).classList.add('missing');
}

/** @param {Event} event */
function showsPicture(event) {
  /** @type {HTMLElement} */ (event.target).classList.remove('missing');
}

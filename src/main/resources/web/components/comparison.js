// @ts-check
import { html } from '../lit/lit-html.js';
import { text } from '../texts.js';

/**
 * Two pictures on top of each other, and a slider that says how much of each is seen. The slider is
 * a range, so that arrow keys move it and screen readers say where it is.
 *
 * @param {object} options
 * @param {string} options.before address of the left picture
 * @param {string} options.after address of the right picture
 * @param {string} options.alt what both show
 */
export function comparison({ before, after, alt }) {
  return html`
    <div class="comparison">
      <img class="after" src=${after} alt=${text('comparison.after', { alt })} />
      <img class="before" src=${before} alt=${text('comparison.before', { alt })} />
      <input
        type="range"
        min="0"
        max="100"
        value="50"
        aria-label=${text('comparison.label')}
        @input=${move}
      />
    </div>
    <p class="comparison-legend" aria-hidden="true">
      <span>${text('comparison.original')}</span><span>${text('comparison.badged')}</span>
    </p>
  `;
}

/** @param {Event} event */
function move(event) {
  const slider = /** @type {HTMLInputElement} */ (event.target);
  slider.parentElement?.style.setProperty('--seen', `${slider.value}%`);
}

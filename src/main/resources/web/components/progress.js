// @ts-check
import { html } from '../lit/lit-html.js';
import { number, percent } from '../language.js';
import { text } from '../texts.js';

/**
 * How far something is: in words, and as the browser's own bar.
 *
 * @param {string} label what it is about
 * @param {number} done
 * @param {number} total 0 while it is not known
 */
export function progressBar(label, done, total) {
  const part = total === 0 ? 0 : done / total;
  return html`
    <div class="progress">
      <progress aria-label=${label} max="1" .value=${part}></progress>
      <span
        >${text('progress.done', { done: number(done), total: number(total) })}
        (${percent(part)})</span
      >
    </div>
  `;
}

/**
 * How much of something is used.
 *
 * @param {string} label
 * @param {number} used
 * @param {number} limit
 */
export function meterBar(label, used, limit) {
  return html`<meter
    aria-label=${label}
    min="0"
    max=${limit}
    high=${limit * 0.8}
    optimum="0"
    .value=${used}
  ></meter>`;
}

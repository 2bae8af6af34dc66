// @ts-check
import { html } from '../lit/lit-html.js';

/**
 * A table. Where it is too wide for the window it scrolls by itself, also by arrow keys.
 *
 * @param {string} labelledBy id of the heading that says what it is about
 * @param {string[]} columns their headings
 * @param {unknown} rows
 */
export function table(labelledBy, columns, rows) {
  return html`
    <div class="table" tabindex="0" role="group" aria-labelledby=${labelledBy}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  `;
}

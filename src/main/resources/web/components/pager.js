// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { number } from '../language.js';
import { text } from '../texts.js';

/**
 * Leads from page to page. They are links: what they lead to can be opened anew or kept.
 *
 * @param {object} options
 * @param {number} options.page from 1
 * @param {number} [options.pages] how many there are, where that is known
 * @param {string} [options.first] address; absent on the first page
 * @param {string} [options.previous] address; absent where it is not known
 * @param {string} [options.next] address; absent on the last page
 */
export function pager({ page, pages, first, previous, next }) {
  if (!first && !previous && !next) {
    return nothing;
  }
  return html`
    <nav class="pager" aria-label=${text('pager.label')}>
      ${first ? html`<a class="button" href=${first}>${text('pager.first')}</a>` : nothing}
      ${previous
        ? html`<a class="button" rel="prev" href=${previous}>${text('pager.previous')}</a>`
        : nothing}
      ${pages === undefined
        ? nothing
        : html`<span
            >${text('pager.position', { page: number(page), pages: number(pages) })}</span
          >`}
      ${next ? html`<a class="button" rel="next" href=${next}>${text('pager.next')}</a>` : nothing}
    </nav>
  `;
}

// @ts-check
/** Questions that have to be answered before something happens. */
import { html, nothing, render } from '../lit/lit-html.js';
import { text } from '../texts.js';

/**
 * @typedef {object} Question
 * @property {string} heading
 * @property {unknown} content what it means, as a text or a template
 * @property {string} confirm what the button says that does it
 * @property {boolean} [isDangerous] whether something is lost by it
 */

let count = 0;

/**
 * Asks, and answers with whether it is to be done. Escape is no. The browser keeps the focus within
 * the dialog, and gives it back afterwards.
 *
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export function ask({ heading, content, confirm, isDangerous = false }) {
  const dialog = document.createElement('dialog');
  const headingId = `dialog-${++count}`;
  dialog.setAttribute('aria-labelledby', headingId);
  render(
    html`
      <h2 id=${headingId}>${heading}</h2>
      <div class="dialog-content">${content}</div>
      <p class="actions">
        <button
          class=${isDangerous ? 'danger' : 'primary'}
          ?autofocus=${!isDangerous}
          @click=${() => dialog.close('yes')}
        >
          ${confirm}
        </button>
        <button ?autofocus=${isDangerous} @click=${() => dialog.close('no')}>
          ${text('frame.cancel')}
        </button>
      </p>
    `,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      render(nothing, dialog);
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}

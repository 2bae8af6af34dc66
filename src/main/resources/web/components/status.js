// @ts-check
/** Lines that say what has come of what somebody did; screen readers say them too. */
import { html } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { ApiError } from '../api.js';
import { text } from '../texts.js';

const SHOWN_FOR = 8_000;
const MOST = 4;

/** @typedef {{content: unknown, kind: 'good' | 'bad'}} Line */

/** @type {Line[]} */
let lines = [];

/** @type {() => void} */
let redraw = () => {};

/**
 * Says something for a while.
 *
 * @param {unknown} content a text, or a template such as one with a link
 */
export function say(content) {
  const line = add(content, 'good');
  setTimeout(() => dismiss(line), SHOWN_FOR);
}

/**
 * Says what has gone wrong, until somebody has read it. What was given up on purpose is not told.
 *
 * @param {unknown} failure
 */
export function sayFailure(failure) {
  if (!ApiError.isAbort(failure)) {
    add(failure instanceof Error ? failure.message : String(failure), 'bad');
  }
}

/**
 * @param {unknown} content
 * @param {Line['kind']} kind
 */
function add(content, kind) {
  const line = { content, kind };
  const isThere = lines.some((other) => other.content === content && other.kind === kind);
  if (!isThere) {
    lines = [...lines, line].slice(-MOST);
    redraw();
  }
  return line;
}

/** @param {Line} line */
function dismiss(line) {
  lines = lines.filter((other) => other !== line);
  redraw();
}

/**
 * The lines that are to be seen now.
 *
 * @param {() => void} draw has the page drawn anew
 */
export function statusLines(draw) {
  redraw = draw;
  return html`
    <div class="status" role="status" aria-live="polite">
      ${repeat(
        lines,
        (line) => line,
        (line) => html`
          <p class="line ${line.kind}">
            <span>${line.content}</span>
            <button class="plain" aria-label=${text('frame.dismiss')} @click=${() => dismiss(line)}>
              ×
            </button>
          </p>
        `,
      )}
    </div>
  `;
}

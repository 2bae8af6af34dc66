// @ts-check
/**
 * A poster with settings that nobody has saved, and on it a handle for each badge: a button that is
 * dragged to another place, or moved there by arrow keys.
 */
import { html, nothing } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { ApiError, postForPreview } from '../api.js';
import { text } from '../texts.js';
import { movedBy, nearest, POSITIONS } from './position-grid.js';

/**
 * @typedef {object} Badge
 * @property {string} badge its name
 * @property {string} outcome
 * @property {string} [value] what it says
 * @property {string} [reason] why it is not shown
 * @property {{left: number, top: number, width: number, height: number}} [place] in pixels
 */

/** @typedef {{url: string, width: number, height: number, badges: Badge[]}} Picture */

/** The first change is seen at once; a slider that is dragged asks no more often than that. */
const PAUSE = 150;

/** Who only chooses a badge lets the mouse tremble. */
const LEAST_WAY = 4;

export class DraftPreview {
  /** @type {Picture | undefined} */
  #picture;
  /** @type {AbortController | undefined} */
  #loading;
  /** @type {number | undefined} */
  #nextAsk;
  /** @type {(() => {path: string, query: any, body: any} | undefined) | undefined} */
  #wanted;
  #askedAt = 0;
  #failure = '';
  #isLoading = false;

  /** What is being dragged, and where it would land. */
  #drag = { badge: '', x: 0, y: 0, target: '', isMoving: false };

  /**
   * @param {() => void} draw
   * @param {(badge: string, position: string) => void} onMove
   * @param {(badge: string) => void} onChoose
   */
  constructor(draw, onMove, onChoose) {
    this.draw = draw;
    this.onMove = onMove;
    this.onChoose = onChoose;
  }

  /** Each badge that the picture shows, or not and why. */
  get badges() {
    return this.#picture?.badges ?? [];
  }

  /**
   * Asks for a picture, soon. Only the newest is ever shown; until it is there, the one before is.
   *
   * @param {() => {path: string, query: any, body: any} | undefined} wanted is asked when it is sent
   */
  ask(wanted) {
    this.#wanted = wanted;
    this.#nextAsk ??= setTimeout(
      () => {
        this.#nextAsk = undefined;
        this.#askedAt = performance.now();
        this.#load();
      },
      Math.max(0, this.#askedAt + PAUSE - performance.now()),
    );
  }

  async #load() {
    const request = this.#wanted?.();
    if (!request) {
      return;
    }
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#isLoading = true;
    this.draw();
    try {
      const { path, query, body } = request;
      const preview = await postForPreview(path, { query, body, signal: loading.signal });
      await this.#show(preview, loading.signal);
      this.#failure = '';
    } catch (failure) {
      if (loading.signal.aborted || ApiError.isAbort(failure)) {
        return;
      }
      // What is wrong with settings stands beside them.
      const isOfSettings = failure instanceof ApiError && failure.violations.length > 0;
      this.#failure = isOfSettings ? '' : /** @type {Error} */ (failure).message;
    }
    this.#isLoading = false;
    this.draw();
  }

  /**
   * @param {{picture: Blob, badges: Badge[]}} preview
   * @param {AbortSignal} signal
   */
  async #show({ picture, badges }, signal) {
    const url = URL.createObjectURL(picture);
    const image = new Image();
    image.src = url;
    await image.decode();
    if (signal.aborted) {
      URL.revokeObjectURL(url);
      return;
    }
    const before = this.#picture;
    this.#picture = { url, width: image.naturalWidth, height: image.naturalHeight, badges };
    this.draw();
    if (before) {
      setTimeout(() => URL.revokeObjectURL(before.url), 1_000);
    }
  }

  /** Nobody looks at it any more. */
  end() {
    clearTimeout(this.#nextAsk);
    this.#loading?.abort();
    if (this.#picture) {
      URL.revokeObjectURL(this.#picture.url);
      this.#picture = undefined;
    }
  }

  /**
   * @param {object} options
   * @param {string} options.title whose poster it is
   * @param {string} options.chosen the badge whose settings are shown
   * @param {(badge: string) => string} options.labelOf
   * @param {(badge: string) => string | undefined} options.positionOf
   */
  template({ title, chosen, labelOf, positionOf }) {
    const picture = this.#picture;
    return html`
      <div class="draft" aria-busy=${this.#isLoading ? 'true' : 'false'}>
        ${picture
          ? html`<img src=${picture.url} alt=${text('draft.alt', { title })} draggable="false" />`
          : html`<p class="muted">${this.#failure ? '' : text('frame.loading')}</p>`}
        ${this.#drag.isMoving ? this.#targets() : nothing}
        ${picture
          ? repeat(
              picture.badges.filter(({ place }) => place),
              ({ badge }) => badge,
              (badge) => this.#handle(picture, badge, { chosen, labelOf, positionOf }),
            )
          : nothing}
      </div>
      <p class="muted" id="draft-help">${text('draft.help')}</p>
      ${this.#failure ? html`<p class="bad" role="alert">${this.#failure}</p>` : nothing}
    `;
  }

  #targets() {
    return html`<div class="targets" aria-hidden="true">
      ${POSITIONS.map(
        (position) =>
          html`<span
            class="${position.toLowerCase()} ${position === this.#drag.target ? 'near' : ''}"
          ></span>`,
      )}
    </div>`;
  }

  /**
   * @param {Picture} picture
   * @param {Badge} badge
   * @param {{chosen: string, labelOf: (badge: string) => string,
   *     positionOf: (badge: string) => string | undefined}} options
   */
  #handle(picture, { badge, place }, { chosen, labelOf, positionOf }) {
    const position = positionOf(badge) ?? '';
    const name = position ? text(`position.${position}`) : '';
    return html`
      <button
        type="button"
        class="handle ${badge === chosen ? 'chosen' : ''}"
        data-badge=${badge}
        .style=${placed(picture, place)}
        aria-label=${text('draft.handle', { badge: labelOf(badge), position: name })}
        aria-describedby="draft-help"
        @click=${() => this.onChoose(badge)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#moveByKey(event, badge, position)}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.#take(event, badge)}
        @pointermove=${(/** @type {PointerEvent} */ event) => this.#dragAlong(event)}
        @pointerup=${(/** @type {PointerEvent} */ event) => this.#drop(event, position)}
        @pointercancel=${(/** @type {PointerEvent} */ event) => this.#letGo(event)}
      ></button>
    `;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} badge
   * @param {string} position
   */
  #moveByKey(event, badge, position) {
    if (position && event.key.startsWith('Arrow')) {
      event.preventDefault();
      const next = movedBy(position, event.key);
      if (next) {
        this.onMove(badge, next);
      }
    }
  }

  /**
   * @param {PointerEvent} event
   * @param {string} badge
   */
  #take(event, badge) {
    if (event.button === 0) {
      handleOf(event).setPointerCapture(event.pointerId);
      this.#drag = { badge, x: event.clientX, y: event.clientY, target: '', isMoving: false };
    }
  }

  /** @param {PointerEvent} event */
  #dragAlong(event) {
    if (!this.#drag.badge) {
      return;
    }
    const x = event.clientX - this.#drag.x;
    const y = event.clientY - this.#drag.y;
    if (this.#drag.isMoving || Math.hypot(x, y) >= LEAST_WAY) {
      handleOf(event).style.setProperty('transform', `translate(${x}px, ${y}px)`);
      const poster = /** @type {HTMLElement} */ (handleOf(event).parentElement);
      const edges = poster.getBoundingClientRect();
      this.#drag.isMoving = true;
      this.#drag.target = nearest(
        (event.clientX - edges.left) / edges.width,
        (event.clientY - edges.top) / edges.height,
      );
      this.draw();
    }
  }

  /**
   * @param {PointerEvent} event
   * @param {string} position where it was
   */
  #drop(event, position) {
    const { badge, target, isMoving } = this.#drag;
    this.#letGo(event);
    if (isMoving && target !== position) {
      this.onMove(badge, target);
    }
  }

  /** @param {PointerEvent} event */
  #letGo(event) {
    handleOf(event).style.removeProperty('transform');
    this.#drag = { badge: '', x: 0, y: 0, target: '', isMoving: false };
    this.draw();
  }
}

/** @param {Event} event */
function handleOf(event) {
  return /** @type {HTMLElement} */ (event.currentTarget);
}

/**
 * A place in per cent of the poster, whatever the size that it is shown in.
 *
 * @param {Picture} picture
 * @param {Badge['place']} place
 */
function placed({ width, height }, place) {
  const { left = 0, top = 0, width: wide = 0, height: high = 0 } = place ?? {};
  const part = (/** @type {number} */ length, /** @type {number} */ of) =>
    `${((length / of) * 100).toFixed(2)}%`;
  return [
    `left: ${part(left, width)}`,
    `top: ${part(top, height)}`,
    `width: ${part(wide, width)}`,
    `height: ${part(high, height)}`,
  ].join('; ');
}

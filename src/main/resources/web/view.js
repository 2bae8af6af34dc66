// @ts-check
import { nothing } from './lit/lit-html.js';
import { sayFailure } from './components/status.js';

/** @typedef {import('./router.js').Route} Route */

/**
 * What all views have in common. The page makes one when its route comes, draws it whenever it asks
 * for that, and lets it go when another view's route comes.
 */
export class View {
  #gone = new AbortController();
  /** @type {(() => unknown)[]} */
  #endings = [];
  /** @type {Set<string>} */
  #busy = new Set();

  /**
   * @param {Route} route
   * @param {() => void} draw has the page drawn anew, soon
   */
  constructor(route, draw) {
    this.route = route;
    this.draw = draw;
  }

  /** What this view is called: the page's title, and what screen readers say first. */
  get heading() {
    return '';
  }

  /**
   * Is called once, before the view is drawn for the first time; it need not wait for anything.
   *
   * @returns {void | Promise<void>}
   */
  enter() {}

  /**
   * Another route of the same view has come, such as the next page of a list. The view is drawn
   * anew after that.
   *
   * @param {Route} route
   * @returns {void | Promise<void>}
   */
  changed(route) {
    this.route = route;
  }

  /**
   * What is to be seen now. It must change nothing.
   *
   * @returns {unknown}
   */
  template() {
    return nothing;
  }

  /** Ends calls that nobody waits for any more. */
  get signal() {
    return this.#gone.signal;
  }

  /**
   * Has something ended with the view, such as listening to events.
   *
   * @param {() => unknown} ending
   */
  untilLeft(ending) {
    this.#endings.push(ending);
  }

  /**
   * Whether work of this name is being done.
   *
   * @param {string} what
   */
  isBusy(what) {
    return this.#busy.has(what);
  }

  /**
   * Does something that somebody has asked for, and says so if it fails.
   *
   * @param {string} what the work's name, which is busy meanwhile
   * @param {() => Promise<void>} work
   */
  async busyWith(what, work) {
    this.#busy.add(what);
    this.draw();
    try {
      await work();
    } catch (failure) {
      sayFailure(failure);
    } finally {
      this.#busy.delete(what);
      this.draw();
    }
  }

  /** The page shows something else from now on. */
  leave() {
    this.#gone.abort();
    this.#endings.forEach((end) => end());
  }
}

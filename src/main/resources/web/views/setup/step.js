// @ts-check
import { nothing } from '../../lit/lit-html.js';
import { sayFailure } from '../../components/status.js';

/** @typedef {import('../setup.js').default} SetupView */

/** What the steps of the wizard have in common. */
export class Step {
  isBusy = false;

  /** @param {SetupView} view that it belongs to */
  constructor(view) {
    this.view = view;
  }

  /** Whether nothing need be asked here any more. */
  get isDone() {
    return true;
  }

  /** Whether nobody gets past it before it is done. */
  get isNeeded() {
    return false;
  }

  /**
   * Is called each time somebody comes to this step.
   *
   * @returns {void | Promise<void>}
   */
  enter() {}

  /** @returns {unknown} */
  template() {
    return nothing;
  }

  draw() {
    this.view.draw();
  }

  /**
   * Does something that takes a while; a failure is said.
   *
   * @param {() => Promise<void>} work
   */
  async work(work) {
    this.isBusy = true;
    this.draw();
    try {
      await work();
    } catch (failure) {
      sayFailure(failure);
    } finally {
      this.isBusy = false;
      this.draw();
    }
  }
}

// @ts-check
/**
 * What is wrong with the service as a whole. It stands on every page, in one line each, with a link
 * to where more is said.
 */
import { html, nothing } from './lit/lit-html.js';
import { get } from './api.js';
import { onEvent } from './events.js';
import { href } from './router.js';
import { text } from './texts.js';

const LOOK_EVERY = 60_000;

/** @typedef {{text: string, href: string}} Problem */

/**
 * What is known to be wrong, by what it is about.
 *
 * @type {Map<string, () => Problem | undefined>}
 */
const problems = new Map();

/** @type {() => void} */
let changed = () => {};

let isWatching = false;

/**
 * Tells when something else is wrong, or nothing any more.
 *
 * @param {() => void} listener
 */
export function onProblems(listener) {
  changed = listener;
}

/** Begins to look, and looks now if it has begun already. */
export async function watchProblems() {
  if (!isWatching) {
    isWatching = true;
    onEvent('connection', (isConnected) =>
      note('page', () => (isConnected ? undefined : problem('problem.unreachable', 'health'))),
    );
    onEvent('database', (state) => note('database', () => ofDatabase(state)));
    setInterval(look, LOOK_EVERY);
  }
  await look();
}

/**
 * @param {string} about
 * @param {() => Problem | undefined} what in the language that is chosen when it is shown
 */
function note(about, what) {
  problems.set(about, what);
  changed();
}

/**
 * @param {string} key
 * @param {string} view that says more
 * @param {object} [values]
 * @returns {Problem}
 */
function problem(key, view, values) {
  return { text: text(key, values), href: href(view) };
}

/** @param {any} state as events tell it */
function ofDatabase(state) {
  switch (state.phase) {
    case 'STARTING':
    case 'MIGRATING':
      return problem('problem.databaseStarting', 'health');
    case 'SERVING':
      return state.tier === 'CACHE_ONLY' ? problem('problem.database', 'health') : undefined;
    default:
      return problem('problem.database', 'health');
  }
}

/** Looks at what no event tells of. What cannot be asked is left as it was. */
async function look() {
  await Promise.all([lookAtConnections(), lookAtProviders(), lookAtLibraries()]);
}

async function lookAtConnections() {
  const all = await get('/connections').catch(() => undefined);
  if (all) {
    const isSample = all.every((/** @type {any} */ one) => one.from === 'built-in');
    note('connections', () => (isSample ? problem('problem.sample', 'setup') : undefined));
  }
}

async function lookAtProviders() {
  const all = await get('/providers').catch(() => undefined);
  if (all) {
    const spent = all.filter((/** @type {any} */ one) => one.budget?.left === 0);
    const names = spent.map((/** @type {any} */ one) => one.label).join(', ');
    note('providers', () =>
      spent.length === 0 ? undefined : problem('problem.quota', 'health', { names }),
    );
  }
}

async function lookAtLibraries() {
  const failure = await get('/libraries').then(
    () => undefined,
    (error) => error,
  );
  const isAway = failure?.status === 502;
  note('libraries', () =>
    isAway ? problem('problem.library', 'health', { detail: failure.detail }) : undefined,
  );
}

/** The lines, as they are now. */
export function problemStrip() {
  const lines = [...problems.values()].map((what) => what()).filter((one) => one !== undefined);
  if (lines.length === 0) {
    return nothing;
  }
  return html`
    <section class="strip" aria-label=${text('problem.label')}>
      <ul>
        ${lines.map((one) => html`<li><a href=${one.href}>${one.text}</a></li>`)}
      </ul>
    </section>
  `;
}

// @ts-check
/**
 * The page begins here: a frame that is always there, and in it the view that the address names.
 * Everything is drawn from what is known, as a whole, whenever something of it has changed; lit-html
 * touches only what differs from what is seen.
 */
import { html, nothing, render } from './lit/lit-html.js';
import { get, onSignedOut, remove } from './api.js';
import { LoginView } from './components/login.js';
import { sayFailure, statusLines } from './components/status.js';
import { onEvent, startEvents, stopEvents } from './events.js';
import { language, LANGUAGES } from './language.js';
import { onProblems, problemStrip, watchProblems } from './problems.js';
import { currentRoute, href, onRoute, startRouter } from './router.js';
import { speak, text } from './texts.js';
import { View } from './view.js';

/** @typedef {import('./router.js').Route} Route */

const IN_NAVIGATION = ['library', 'jobs', 'settings', 'health'];

/** @type {View | undefined} */
let view;

/** Which view is on its way; one that comes too late is not shown. */
let wanted = '';

let isDrawingSoon = false;
let isSignedOut = false;
let hasSession = false;

const root = document.createElement('div');
root.className = 'page';
document.body.append(root);

/** Draws once for all that changes in the same moment. */
function draw() {
  if (!isDrawingSoon) {
    isDrawingSoon = true;
    queueMicrotask(() => {
      isDrawingSoon = false;
      document.documentElement.lang = language();
      document.title = view?.heading ? `${view.heading} – badge-pipeline` : 'badge-pipeline';
      render(frame(), root);
    });
  }
}

function frame() {
  return html`
    <a class="skip" href="#main">${text('frame.skip')}</a>
    <header class="top">
      <a class="brand" href="/">badge-pipeline</a>
      ${isSignedOut ? nothing : navigation()}
    </header>
    ${isSignedOut ? nothing : problemStrip()}
    <main id="main" tabindex="-1">
      <h1 id="heading" tabindex="-1">${view?.heading ?? ''}</h1>
      ${view?.template() ?? html`<p class="muted">${text('frame.loading')}</p>`}
    </main>
    <footer class="bottom">
      <label>
        ${text('frame.language')}
        <select @change=${changeLanguage}>
          ${LANGUAGES.map(
            ({ code, name }) =>
              html`<option value=${code} lang=${code} ?selected=${code === language()}>
                ${name}
              </option>`,
          )}
        </select>
      </label>
      <a href="/q/swagger-ui" target="_blank" rel="noopener">${text('frame.api')}</a>
      ${hasSession && !isSignedOut
        ? html`<button class="plain" @click=${signOut}>${text('frame.signOut')}</button>`
        : nothing}
    </footer>
    ${statusLines(draw)}
  `;
}

function navigation() {
  const shown = currentRoute().view;
  return html`
    <nav aria-label=${text('frame.navigation')}>
      <ul>
        ${IN_NAVIGATION.map(
          (name) => html`
            <li>
              <a href=${href(name)} aria-current=${name === shown ? 'page' : nothing}
                >${text(`${name}.heading`)}</a
              >
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}

/** @param {Event} event */
async function changeLanguage(event) {
  try {
    await speak(/** @type {HTMLSelectElement} */ (event.target).value);
  } catch {
    sayFailure(text('frame.notLoaded'));
  }
  draw();
}

async function signOut() {
  await remove('/session').catch(() => {});
  signedOut();
}

function signedOut() {
  if (!isSignedOut) {
    isSignedOut = true;
    hasSession = false;
    stopEvents();
    view?.leave();
    view = new LoginView(currentRoute(), draw, signedIn);
    view.enter();
    wanted = '';
    draw();
    focusHeading();
  }
}

/** @param {any} session */
async function signedIn(session) {
  isSignedOut = false;
  hasSession = true;
  view = undefined;
  await begin(session);
}

/** @param {Route} route */
async function show(route) {
  if (isSignedOut) {
    return;
  }
  const name = `${route.view}/${route.id}`;
  if (view && name === wanted) {
    view.changed(route);
    draw();
    return;
  }
  wanted = name;
  const Kind = await load(route.view);
  if (name !== wanted) {
    return;
  }
  const isFirst = view === undefined;
  view?.leave();
  view = new Kind(route, draw);
  view.enter();
  draw();
  if (!isFirst) {
    focusHeading();
  }
}

/**
 * Views come when they are looked at, so that the first is there soon. A service that was renewed
 * under an open page has the modules of its own version only.
 *
 * @param {string} name of a view
 * @returns {Promise<new (route: Route, draw: () => void) => View>}
 */
async function load(name) {
  try {
    return (await import(`./views/${name}.js`)).default;
  } catch {
    return NotLoadedView;
  }
}

/** What a new document does by itself: screen readers say where one is, and the keyboard starts there. */
function focusHeading() {
  queueMicrotask(() => {
    document.getElementById('heading')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
}

class NotLoadedView extends View {
  get heading() {
    return text(`${this.route.view}.heading`);
  }

  template() {
    return html`
      <p role="alert">${text('frame.notLoaded')}</p>
      <p><button @click=${() => location.reload()}>${text('frame.loadAnew')}</button></p>
    `;
  }
}

/**
 * The very first visitor is led to what has to be set up, and before all to a key.
 *
 * @param {any} session
 */
async function firstRoute(session) {
  const route = currentRoute();
  if (session?.setupCode) {
    history.replaceState(null, '', href('setup'));
    return currentRoute();
  }
  if (location.pathname === '/') {
    const connections = await get('/connections').catch(() => []);
    const hasOwn = connections.some((/** @type {any} */ one) => one.from !== 'built-in');
    if (!hasOwn && connections.length > 0 && !isSignedOut) {
      history.replaceState(null, '', href('setup'));
      return currentRoute();
    }
  }
  return route;
}

async function start() {
  onSignedOut(signedOut);
  onProblems(draw);
  onEvent('connection', draw);
  onRoute(show);
  startRouter();
  const asked = get('/session').catch(sayFailure);
  load(currentRoute().view);
  draw();
  const session = await asked;
  hasSession = session?.until !== undefined;
  if (session?.keyNeeded && !session.signedIn) {
    signedOut();
  }
  if (!isSignedOut) {
    await begin(session);
  }
}

/**
 * Shows the view that was asked for before anything else: browsers make only a handful of calls at a
 * time.
 *
 * @param {any} session
 */
async function begin(session) {
  await show(await firstRoute(session));
  startEvents();
  watchProblems();
}

start();

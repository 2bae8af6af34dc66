// @ts-check
/** What came of each badge of a title: what it says and from where, or why it is missing. */
import { html, nothing } from '../lit/lit-html.js';
import { number } from '../language.js';
import { href } from '../router.js';
import { text, textOr } from '../texts.js';
import { inWords } from './schema-form.js';

/**
 * @typedef {object} Stage
 * @property {string} badge
 * @property {string} outcome `APPLIED`, `SKIPPED` or `FAILED`
 * @property {string} [value] what it says
 * @property {string} [reason] why it is not there
 * @property {string} [kept] what the poster goes on showing
 * @property {string} [tier] of the database that it had to use
 * @property {string[]} [notices]
 * @property {{source: string, percent: number, origin: string}[]} [ratings]
 * @property {{source: string, reason: string}[]} [missing]
 */

/**
 * What to do about a badge that is missing, by what its reason says. The reasons are the service's
 * own words.
 *
 * @type {[RegExp, string, ((badge: string, title: string) => string) | undefined][]}
 */
const KNOWN_REASONS = [
  [/switched off/, 'switchedOff', (badge, title) => href('settings', '', { badge, title })],
  [/no room/, 'noRoom', (badge, title) => href('settings', '', { badge, title })],
  [/no rating is known/, 'noRating', () => href('setup')],
  [/no award/, 'noAward', () => href('setup')],
  [/no distinction of it/, 'noDistinction', undefined],
  [/known to stream it/, 'notStreamed', (badge, title) => href('settings', '', { badge, title })],
  [/no video stream/, 'noVideo', undefined],
  [/no audio track/, 'noAudio', undefined],
  [
    /no (runtime|content rating|status|number of it|language of it) is known|does not say/,
    'notKnown',
    undefined,
  ],
  [/no rule holds/, 'noRule', (badge, title) => href('settings', '', { badge, title })],
];

/**
 * @param {Stage[]} stages
 * @param {string} title its id
 */
export function badgeTable(stages, title) {
  return html`
    <div class="table">
      <table class="badges">
        <thead>
          <tr>
            <th scope="col">${text('titles.badge')}</th>
            <th scope="col">${text('titles.shows')}</th>
            <th scope="col">${text('titles.origin')}</th>
          </tr>
        </thead>
        <tbody>
          ${stages.map((stage) => row(stage, title))}
        </tbody>
      </table>
    </div>
  `;
}

/**
 * @param {Stage} stage
 * @param {string} title
 */
function row(stage, title) {
  return html`
    <tr>
      <th scope="row">${textOr(`badge.${stage.badge}`, inWords(stage.badge))}</th>
      <td>${stage.outcome === 'APPLIED' ? shown(stage) : missing(stage, title)}</td>
      <td>${origins(stage)}</td>
    </tr>
  `;
}

/** @param {Stage} stage */
function shown(stage) {
  return html`<span class="good" aria-hidden="true">✓</span> ${stage.value ?? ''}`;
}

/**
 * @param {Stage} stage
 * @param {string} title
 */
function missing(stage, title) {
  const isFailed = stage.outcome === 'FAILED';
  return html`
    <span class=${isFailed ? 'bad' : 'muted'}>
      ${text(isFailed ? 'titles.failed' : 'titles.missing', { reason: reasonInWords(stage.reason) })}
    </span>
    ${stage.kept ? html`<br />${text('titles.kept', { value: stage.kept })}` : nothing}
    ${advice(stage, title)}
  `;
}

/** @param {string} reason */
function known(reason) {
  return KNOWN_REASONS.find(([words]) => words.test(reason)) ?? [];
}

/**
 * Why a badge is missing, in the language that is chosen where the reason is one of the usual ones.
 *
 * @param {string} [reason] in the service's words
 */
export function reasonInWords(reason = '') {
  const [, name] = known(reason);
  return name ? text(`reason.${name}`) : reason;
}

/**
 * @param {Stage} stage
 * @param {string} title
 */
function advice(stage, title) {
  const [, name, link] = known(stage.reason ?? '');
  if (!name) {
    return stage.outcome === 'FAILED' ? html`<br />${text('advice.failed')}` : nothing;
  }
  return html`<br />${link
      ? html`<a href=${link(stage.badge, title)}>${text(`advice.${name}`)}</a>`
      : text(`advice.${name}`)}`;
}

/** @param {Stage} stage */
function origins(stage) {
  return html`
    <ul class="plain">
      ${(stage.ratings ?? []).map(
        ({ source, percent, origin }) =>
          html`<li>
            ${sourceName(source)}: ${number(percent)} %
            <span class="muted">(${text(`ratingOrigin.${origin}`)})</span>
          </li>`,
      )}
      ${(stage.missing ?? []).map(
        ({ source, reason }) =>
          html`<li class="muted">${sourceName(source)}: ${reason}</li>`,
      )}
      ${(stage.notices ?? []).map((notice) => html`<li class="muted">${notice}</li>`)}
      ${stage.tier && stage.tier !== 'MAIN_POOL'
        ? html`<li class="muted">
            ${text('titles.tier', { tier: text(`health.tier.${stage.tier}`) })}
          </li>`
        : nothing}
      ${stage.ratings || stage.missing || stage.outcome !== 'APPLIED'
        ? nothing
        : html`<li class="muted">${text('titles.fromFile')}</li>`}
    </ul>
  `;
}

/** @param {string} source */
function sourceName(source) {
  return textOr(`value.${source}`, inWords(source));
}

// @ts-check
import { html, nothing } from '../lit/lit-html.js';
import { text, textOr } from '../texts.js';

/**
 * What trying a connection or a key has come to: first what is wrong and what to do, then what was
 * met, in the service's own words.
 *
 * @param {{ok: boolean, problem?: string, detail?: string, server?: string, version?: string}
 *     | undefined} result nothing before there is one
 */
export function testResult(result) {
  if (!result) {
    return html`<p role="status"></p>`;
  }
  return html`
    <p role="status" class=${result.ok ? 'good' : 'bad'}>
      ${result.ok
        ? text('test.ok', result)
        : textOr(`test.${result.problem}`, result.detail ?? '')}
      ${!result.ok && result.detail
        ? html`<br /><span class="muted">${result.detail}</span>`
        : nothing}
    </p>
  `;
}

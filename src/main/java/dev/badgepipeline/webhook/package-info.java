/**
 * Owns what media servers and download programs tell: which ids are taken from what they send, how
 * long is waited for more of it, and titles that are looked for since their library does not have
 * them yet.
 */
@NullMarked
package dev.badgepipeline.webhook;

import org.jspecify.annotations.NullMarked;

/**
 * Owns badges by rules of the owner's own: the facts that rules go by, their conditions, what they
 * show, and why.
 */
@NullMarked
package dev.badgepipeline.badge.custom;

import org.jspecify.annotations.NullMarked;

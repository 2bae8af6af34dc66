/**
 * Owns what is looked at before anything else begins: whether the configuration can be meant, and
 * what is said where it cannot.
 */
@NullMarked
package dev.badgepipeline.start.check;

import org.jspecify.annotations.NullMarked;

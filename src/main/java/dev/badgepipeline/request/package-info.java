/**
 * Owns what holds for requests before a resource sees them: how long they may be and take, and
 * where what they upload lies meanwhile.
 */
@NullMarked
package dev.badgepipeline.request;

import org.jspecify.annotations.NullMarked;

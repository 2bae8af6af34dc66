/**
 * Owns what people are told of that needs them: which causes there are, how often each is told, and
 * how it gets to where they want to read it, without anything waiting for that.
 */
@NullMarked
package dev.badgepipeline.notification;

import org.jspecify.annotations.NullMarked;

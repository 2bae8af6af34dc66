/** Owns how files are written that must survive a power cut, and that one process writes them. */
@NullMarked
package dev.badgepipeline.storage;

import org.jspecify.annotations.NullMarked;

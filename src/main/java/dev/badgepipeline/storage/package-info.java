/** Owns how files are written that must survive a power cut. */
@NullMarked
package dev.badgepipeline.storage;

import org.jspecify.annotations.NullMarked;

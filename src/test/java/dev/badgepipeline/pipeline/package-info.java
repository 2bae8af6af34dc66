/** Tests what a run decides by itself: turns, fingerprints, plans and reports. */
@NullMarked
package dev.badgepipeline.pipeline;

import org.jspecify.annotations.NullMarked;

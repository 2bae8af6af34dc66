/** Time that tests move. */
@NullMarked
package dev.badgepipeline.time;

import org.jspecify.annotations.NullMarked;

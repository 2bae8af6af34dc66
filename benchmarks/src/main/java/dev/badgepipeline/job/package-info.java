/** Has the packaged service badge a whole library, and counts what that costs everybody. */
@NullMarked
package dev.badgepipeline.job;

import org.jspecify.annotations.NullMarked;

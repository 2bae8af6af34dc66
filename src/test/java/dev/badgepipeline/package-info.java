/** Tests of rules that hold for the whole program. */
@NullMarked
package dev.badgepipeline;

import org.jspecify.annotations.NullMarked;

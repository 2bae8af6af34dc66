/** The program's entry point; every feature has a package of its own below this one. */
@NullMarked
package dev.badgepipeline;

import org.jspecify.annotations.NullMarked;

/** Tests whose answer is asked for, kept and used; providers here say what a test has them say. */
@NullMarked
package dev.badgepipeline.ratings;

import org.jspecify.annotations.NullMarked;

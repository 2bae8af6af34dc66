/** Tests of keeping original posters. */
@NullMarked
package dev.badgepipeline.original;

import org.jspecify.annotations.NullMarked;

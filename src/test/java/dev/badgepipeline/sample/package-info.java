/** Tests of the sample library, and the painter of its posters. */
@NullMarked
package dev.badgepipeline.sample;

import org.jspecify.annotations.NullMarked;

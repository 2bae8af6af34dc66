/** Tests on which context work is done and its results are seen. */
@NullMarked
package dev.badgepipeline.context;

import org.jspecify.annotations.NullMarked;

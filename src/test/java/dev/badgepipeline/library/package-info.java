/** Tests which library is meant, and makes library items for the tests of other packages. */
@NullMarked
package dev.badgepipeline.library;

import org.jspecify.annotations.NullMarked;

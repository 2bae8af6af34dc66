/** Tests of the library in folders. */
@NullMarked
package dev.badgepipeline.library.folder;

import org.jspecify.annotations.NullMarked;

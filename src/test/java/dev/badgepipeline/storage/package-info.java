/** Tests that files are on disk whole, or not there at all. */
@NullMarked
package dev.badgepipeline.storage;

import org.jspecify.annotations.NullMarked;

/** Owns the Jellyfin client and the translation of its answers into library items. */
@NullMarked
package dev.badgepipeline.library.jellyfin;

import org.jspecify.annotations.NullMarked;

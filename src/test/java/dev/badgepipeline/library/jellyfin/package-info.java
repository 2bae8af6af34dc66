/** Tests the Jellyfin library against a server that answers as Jellyfin does. */
@NullMarked
package dev.badgepipeline.library.jellyfin;

import org.jspecify.annotations.NullMarked;

/** Owns how names of hosts become addresses, away from the event loops. */
@NullMarked
package dev.badgepipeline.network;

import org.jspecify.annotations.NullMarked;

/** Tests of what is connected, and of what may be known of its secrets. */
@NullMarked
package dev.badgepipeline.connection;

import org.jspecify.annotations.NullMarked;

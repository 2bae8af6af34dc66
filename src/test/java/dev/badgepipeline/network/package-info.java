/** Tests of host names. */
@NullMarked
package dev.badgepipeline.network;

import org.jspecify.annotations.NullMarked;

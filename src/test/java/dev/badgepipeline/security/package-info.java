/** Tests of who may call. */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;

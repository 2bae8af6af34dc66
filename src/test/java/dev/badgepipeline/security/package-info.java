/** Tests where the service refuses to start. */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;

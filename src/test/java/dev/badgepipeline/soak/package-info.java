/**
 * The service under load while its database fails in one way after another: what must hold is
 * checked throughout, and nothing may leak.
 */
@NullMarked
package dev.badgepipeline.soak;

import org.jspecify.annotations.NullMarked;

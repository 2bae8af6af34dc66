/** Owns what the groups of settings say of their values beyond a type. */
@NullMarked
package dev.badgepipeline.configuration;

import org.jspecify.annotations.NullMarked;

/** Tests how requests are read before any feature is called. */
@NullMarked
package dev.badgepipeline.api;

import org.jspecify.annotations.NullMarked;

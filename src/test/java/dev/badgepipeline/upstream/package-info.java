/** Stands in for upstream services in the tests of their clients. */
@NullMarked
package dev.badgepipeline.upstream;

import org.jspecify.annotations.NullMarked;

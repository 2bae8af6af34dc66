/** Tests how upstream services are called, against servers on real sockets. */
@NullMarked
package dev.badgepipeline.upstream;

import org.jspecify.annotations.NullMarked;

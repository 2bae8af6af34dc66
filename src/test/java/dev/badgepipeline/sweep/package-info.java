/** Tests of what is found in libraries without anybody asking. */
@NullMarked
package dev.badgepipeline.sweep;

import org.jspecify.annotations.NullMarked;

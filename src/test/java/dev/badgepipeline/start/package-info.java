@NullMarked
package dev.badgepipeline.start;

import org.jspecify.annotations.NullMarked;

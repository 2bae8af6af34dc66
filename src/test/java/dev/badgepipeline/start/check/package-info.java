@NullMarked
package dev.badgepipeline.start.check;

import org.jspecify.annotations.NullMarked;

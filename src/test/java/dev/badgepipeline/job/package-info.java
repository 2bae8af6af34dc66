@NullMarked
package dev.badgepipeline.job;

import org.jspecify.annotations.NullMarked;

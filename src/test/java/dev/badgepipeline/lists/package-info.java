/** Tests of how lists of titles are read, kept and looked at. */
@NullMarked
package dev.badgepipeline.lists;

import org.jspecify.annotations.NullMarked;

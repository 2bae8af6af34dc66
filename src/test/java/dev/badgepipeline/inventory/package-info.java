/** Tests of what is known of items between runs. */
@NullMarked
package dev.badgepipeline.inventory;

import org.jspecify.annotations.NullMarked;

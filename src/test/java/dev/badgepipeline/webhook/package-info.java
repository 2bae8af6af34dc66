/** Tests of what senders tell, and of when a job comes of it. */
@NullMarked
package dev.badgepipeline.webhook;

import org.jspecify.annotations.NullMarked;

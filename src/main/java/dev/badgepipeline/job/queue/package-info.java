/**
 * Owns how work gets from the instance that knows it to one that does it: within the process, or by
 * RabbitMQ between instances. It carries work and is never the truth about it: what is lost here is
 * offered again.
 */
@NullMarked
package dev.badgepipeline.job.queue;

import org.jspecify.annotations.NullMarked;

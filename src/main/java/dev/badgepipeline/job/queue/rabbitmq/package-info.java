/**
 * Owns how work is carried between instances by RabbitMQ: two connections that are opened without
 * end, what is published with a confirm and what is taken with an acknowledgement. Nobody else
 * knows its client.
 *
 * <p>Each connection has one thread that opens it and does everything with its channel, until it is
 * no good any more; then it begins again. This takes the place of the client's own recovery, which
 * does not try a first connection again, nor a channel that the server has closed, nor a consumer
 * whose queue was deleted or that has fallen silent: here all of these are the same case, and an
 * acknowledgement can only go to the channel that its message came by.
 */
@NullMarked
package dev.badgepipeline.job.queue.rabbitmq;

import org.jspecify.annotations.NullMarked;

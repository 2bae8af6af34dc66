/** Tests how work is carried by a real RabbitMQ, and what becomes of it when that fails. */
@NullMarked
package dev.badgepipeline.job.queue.rabbitmq;

import org.jspecify.annotations.NullMarked;

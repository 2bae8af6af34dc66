package dev.badgepipeline.job.queue.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.MissedHeartbeatException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why RabbitMQ cannot be used.
 *
 * @param reason in words for the owner, without addresses and secrets
 * @param refused whether it is there and does not let the service in
 */
record BrokerTrouble(String reason, boolean refused) {

  static final BrokerTrouble NOT_YET =
      new BrokerTrouble("RabbitMQ has not been reached yet", false);

  static BrokerTrouble of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, cause -> cause.getCause())
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElse(new BrokerTrouble("the connection to RabbitMQ was lost", false));
  }

  private static Optional<BrokerTrouble> known(Throwable cause) {
    if (cause instanceof TroubleException trouble) {
      return away(String.valueOf(trouble.getMessage()));
    }
    if (cause instanceof AuthenticationFailureException
        || cause instanceof PossibleAuthenticationFailureException) {
      return refused("RabbitMQ refuses the user name or the password");
    }
    if (cause instanceof UnknownHostException) {
      return away("the name of RabbitMQ's host is not known");
    }
    if (cause instanceof ConnectException) {
      return away("RabbitMQ does not listen");
    }
    if (cause instanceof SocketTimeoutException
        || cause instanceof NoRouteToHostException
        || cause instanceof TimeoutException
        || cause instanceof MissedHeartbeatException) {
      return away("RabbitMQ does not answer");
    }
    if (cause instanceof SSLException) {
      return refused("no TLS connection to RabbitMQ can be made");
    }
    return cause instanceof ShutdownSignalException signal ? said(signal) : Optional.empty();
  }

  /** What the server said when it ended a connection or a channel. */
  private static Optional<BrokerTrouble> said(ShutdownSignalException signal) {
    Method method = signal.getReason();
    if (method instanceof AMQP.Connection.Close close) {
      return said(close.getReplyCode(), close.getReplyText());
    }
    if (method instanceof AMQP.Channel.Close close) {
      return said(close.getReplyCode(), close.getReplyText());
    }
    return Optional.empty();
  }

  private static Optional<BrokerTrouble> said(int code, String text) {
    return switch (code) {
      case AMQP.ACCESS_REFUSED, AMQP.NOT_ALLOWED -> refused("RabbitMQ does not allow it: " + text);
      case AMQP.CONNECTION_FORCED -> away("RabbitMQ was stopped, or has ended the connection");
      default -> away("RabbitMQ says: " + text);
    };
  }

  private static Optional<BrokerTrouble> refused(String reason) {
    return Optional.of(new BrokerTrouble(reason, true));
  }

  private static Optional<BrokerTrouble> away(String reason) {
    return Optional.of(new BrokerTrouble(reason, false));
  }
}

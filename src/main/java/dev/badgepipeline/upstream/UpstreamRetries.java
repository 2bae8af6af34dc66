package dev.badgepipeline.upstream;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Decides how often calls to upstream services are made again. Tries and pauses are set by keys
 * such as {@code
 * quarkus.fault-tolerance."dev.badgepipeline.upstream.UpstreamRetries/free".retry.max-retries}.
 */
@ApplicationScoped
public class UpstreamRetries {

  /**
   * Makes a call that costs nothing and may be repeated, such as one to the owner's media server.
   *
   * @param call makes it anew each time; what fails with {@link UpstreamException} is repeated
   */
  @Retry(
      maxRetries = 2,
      delay = 200,
      jitter = 60,
      retryOn = UpstreamException.class,
      abortOn = OversizedAnswerException.class)
  @ExponentialBackoff
  public <T> Uni<T> free(Supplier<Uni<T>> call) {
    return call.get();
  }

  /**
   * Makes a call that counts towards a quota: it is repeated once.
   *
   * @param call makes it anew each time; what fails with {@link UpstreamException} is repeated
   */
  @Retry(
      maxRetries = 1,
      delay = 300,
      jitter = 100,
      retryOn = UpstreamException.class,
      abortOn = OversizedAnswerException.class)
  public <T> Uni<T> costly(Supplier<Uni<T>> call) {
    return call.get();
  }
}

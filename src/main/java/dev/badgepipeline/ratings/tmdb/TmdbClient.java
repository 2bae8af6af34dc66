package dev.badgepipeline.ratings.tmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.RetryAfter;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.UpstreamCalls;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamWebClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Speaks version 3 of TMDb's HTTP API. */
@ApplicationScoped
class TmdbClient {

  static final String SERVICE = "TMDb";
  static final String FIND = "find/";

  private static final Duration LIMIT_PAUSE = Duration.ofSeconds(10);
  private static final Duration REFUSED_KEY_PAUSE = Duration.ofMinutes(10);

  private final TmdbConfig config;
  private final UpstreamCalls calls;
  private final ObjectMapper json;
  private final WebClient http;

  TmdbClient(TmdbConfig config, UpstreamCalls calls, ObjectMapper json, Vertx vertx) {
    this.config = config;
    this.calls = calls;
    this.json = json;
    this.http = UpstreamWebClient.create(vertx, config.timeout());
  }

  @Retry(maxRetries = 1, delay = 300, jitter = 100, retryOn = UpstreamException.class)
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 20_000,
      failOn = UpstreamException.class)
  Uni<ProviderAnswer> title(String id, ApiKey token) {
    return calls
        .send(SERVICE, config.timeout(), () -> request(id, token).send())
        .map(response -> answer(id, response));
  }

  private HttpRequest<Buffer> request(String id, ApiKey token) {
    HttpRequest<Buffer> request =
        http.getAbs(new ServiceAddress(config.url()).at(id))
            .putHeader("Authorization", "Bearer " + token.value())
            .putHeader("Accept", "application/json");
    return id.startsWith(FIND) ? request.addQueryParam("external_source", "imdb_id") : request;
  }

  private ProviderAnswer answer(String id, HttpResponse<Buffer> response) {
    return switch (response.statusCode()) {
      case 200 ->
          id.startsWith(FIND)
              ? read(response, TmdbFound.class).toAnswer()
              : read(response, TmdbTitle.class).toAnswer();
      case 404 -> ProviderAnswer.NOT_FOUND;
      case 401 -> throw new UpstreamPausedException("TMDb refuses the token", REFUSED_KEY_PAUSE);
      case 429 ->
          throw new UpstreamPausedException(
              "TMDb's limit is reached", RetryAfter.of(response).orElse(LIMIT_PAUSE));
      default -> throw new UpstreamException("TMDb answers " + response.statusCode());
    };
  }

  private <T> T read(HttpResponse<Buffer> response, Class<T> type) {
    try {
      T read = json.readValue(String.valueOf(response.bodyAsString()), type);
      if (read == null) {
        throw new UpstreamException("TMDb answers without a title");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new UpstreamException("TMDb answers what is not a title");
    }
  }
}
